package vitrine.bench.simulation;

import java.util.Locale;
import java.util.SplittableRandom;
import vitrine.core.experiment.AlwaysValid;
import vitrine.core.experiment.AnalysisPlan;
import vitrine.core.experiment.Effect;
import vitrine.core.experiment.ExperimentOutcome;
import vitrine.core.experiment.ExperimentOutcome.Estimated;
import vitrine.core.experiment.FixedHorizon;
import vitrine.core.experiment.Inference;
import vitrine.core.experiment.Moments;
import vitrine.core.experiment.Scale;
import vitrine.core.experiment.power.Baseline;
import vitrine.core.experiment.power.Horizon;
import vitrine.core.experiment.power.PowerAnalysis;
import vitrine.core.experiment.power.PowerDesign;
import vitrine.core.experiment.power.Solution;

/**
 * The power that the formula promises an effect against how often it is found. Units of both arms
 * are drawn once a run; an effect is then added to the sums of B, which is the same as adding it to
 * every unit and leaves the variance as the formula assumes it. A share is raised unit by unit.
 *
 * @param units what they are like
 * @param scale of the effect
 * @param size units of an arm
 * @param runs how many experiments
 */
record PowerCurveSimulation(DrawnUnits units, Scale scale, int size, int runs) {
  private static final int POINTS = 7;

  /** A row a horizon: lift, formula and simulation of each point, and the largest distance. */
  String rows(long seed) {
    int[] found = Tally.count(runs, seed, this::found);
    StringBuilder rows = new StringBuilder();
    for (Horizon horizon : Horizon.values()) {
      rows.append(row(horizon, found)).append('\n');
    }
    return rows.toString().stripTrailing();
  }

  private String row(Horizon horizon, int[] found) {
    PowerAnalysis formula =
        new PowerAnalysis(
            new Baseline(units.mean, units.variance),
            PowerDesign.standard().with(scale).with(horizon));
    StringBuilder points = new StringBuilder();
    double farthest = 0;
    for (int i = 0; i < POINTS; i++) {
      double effect = scale == Scale.RELATIVE ? lift(i) : lift(i) * units.mean;
      double promised = ((Solution.Found) formula.power(2.0 * size, effect)).number();
      double seen = (double) found[horizon.ordinal() * POINTS + i] / runs;
      farthest = Math.max(farthest, Math.abs(seen - promised));
      points.append(
          String.format(
              Locale.ROOT,
              "%s%.1f %%: %.1f / %.1f",
              i == 0 ? "" : "; ",
              100 * lift(i),
              100 * promised,
              100 * seen));
    }
    return String.format(
        Locale.ROOT,
        "| %s | %s | %,d | %s | %s | %.1f |",
        units.description,
        scale.name().toLowerCase(Locale.ROOT),
        size,
        horizon.name().toLowerCase(Locale.ROOT),
        points,
        100 * farthest);
  }

  private double lift(int point) {
    return point * .75 * Math.sqrt(2 * units.variance / size) / units.mean;
  }

  private boolean[] found(SplittableRandom random) {
    Moments a = Moments.of(units.draw(size, random, 0));
    Moments[] treated = units == DrawnUnits.BERNOULLI ? raised(random) : moved(random);
    Inference[] horizons = {
      new FixedHorizon(AnalysisPlan.ALPHA), new AlwaysValid(AnalysisPlan.ALPHA, 2.0 * size)
    };
    boolean[] found = new boolean[horizons.length * POINTS];
    for (int horizon = 0; horizon < horizons.length; horizon++) {
      for (int point = 0; point < POINTS; point++) {
        Effect effect =
            DrawnExperiment.effects(units.statistic, a, treated[point], horizons[horizon])
                .getFirst();
        ExperimentOutcome outcome = scale == Scale.ABSOLUTE ? effect.absolute() : effect.relative();
        found[horizon * POINTS + point] =
            outcome.estimated().map(Estimated::significant).orElse(false);
      }
    }
    return found;
  }

  private Moments[] moved(SplittableRandom random) {
    Moments b = Moments.of(units.draw(size, random, 0));
    Moments[] treated = new Moments[POINTS];
    for (int point = 0; point < POINTS; point++) {
      double mean = b.mean(0) + lift(point) * units.mean;
      double squares = b.centred(0, 0) + size * mean * mean;
      treated[point] = Moments.ofSums(size, new double[] {size * mean}, new double[][] {{squares}});
    }
    return treated;
  }

  private Moments[] raised(SplittableRandom random) {
    int[] ones = new int[POINTS];
    for (int i = 0; i < size; i++) {
      double u = random.nextDouble();
      for (int point = POINTS - 1; point >= 0 && u < units.mean * (1 + lift(point)); point--) {
        ones[point]++;
      }
    }
    Moments[] treated = new Moments[POINTS];
    for (int point = 0; point < POINTS; point++) {
      double sum = ones[point];
      treated[point] = Moments.ofSums(size, new double[] {sum}, new double[][] {{sum}});
    }
    return treated;
  }
}
