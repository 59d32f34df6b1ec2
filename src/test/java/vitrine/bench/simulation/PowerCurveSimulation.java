package vitrine.bench.simulation;

import java.util.Locale;
import java.util.SplittableRandom;
import vitrine.core.experiment.AlwaysValid;
import vitrine.core.experiment.AnalysisPlan;
import vitrine.core.experiment.Effect;
import vitrine.core.experiment.FixedHorizon;
import vitrine.core.experiment.Inference;
import vitrine.core.experiment.Moments;
import vitrine.core.experiment.power.Baseline;
import vitrine.core.experiment.power.Horizon;
import vitrine.core.experiment.power.PowerAnalysis;
import vitrine.core.experiment.power.PowerDesign;
import vitrine.core.experiment.power.Solution;

/**
 * The power that the formula promises a lift against how often it is found. An effect is added to
 * every unit of B, because the formula leaves the variance as it was; the share is raised.
 */
final class PowerCurveSimulation {
  private static final int RUNS = 10_000;
  private static final int UNITS = 5_000;
  private static final int POINTS = 7;

  private final DrawnUnits units;
  private final Horizon horizon;
  private final double step;

  PowerCurveSimulation(DrawnUnits units, Horizon horizon) {
    this.units = units;
    this.horizon = horizon;
    this.step = Math.sqrt(2 * units.variance / UNITS) / units.mean * .75;
  }

  /** The curve: lift, formula and simulation of each point, and the largest distance. */
  String row(long seed) {
    Baseline baseline = new Baseline(units.mean, units.variance);
    PowerAnalysis formula = new PowerAnalysis(baseline, PowerDesign.standard().with(horizon));
    int[] found = Tally.count(RUNS, seed, this::found);
    StringBuilder points = new StringBuilder();
    double farthest = 0;
    for (int i = 0; i < POINTS; i++) {
      double promised = ((Solution.Found) formula.power(2 * UNITS, i * step)).number();
      double seen = (double) found[i] / RUNS;
      farthest = Math.max(farthest, Math.abs(seen - promised));
      points.append(
          String.format(
              Locale.ROOT,
              "%s%.1f %%: %.1f / %.1f",
              i == 0 ? "" : "; ",
              100 * i * step,
              100 * promised,
              100 * seen));
    }
    return String.format(
        Locale.ROOT,
        "| %s | %s | %s | %.1f |",
        units.description,
        horizon.name().toLowerCase(Locale.ROOT),
        points,
        100 * farthest);
  }

  private boolean[] found(SplittableRandom random) {
    Moments a = Moments.of(units.draw(UNITS, random, 0));
    double[] b = new double[UNITS];
    boolean share = units == DrawnUnits.BERNOULLI;
    for (int i = 0; i < UNITS; i++) {
      b[i] = share ? random.nextDouble() : units.draw(random, 0);
    }
    Inference inference =
        horizon == Horizon.FIXED
            ? new FixedHorizon(AnalysisPlan.ALPHA)
            : new AlwaysValid(AnalysisPlan.ALPHA, 2 * UNITS);
    boolean[] found = new boolean[POINTS];
    double[] treated = new double[UNITS];
    for (int point = 0; point < POINTS; point++) {
      double lift = point * step;
      for (int i = 0; i < UNITS; i++) {
        treated[i] = share ? (b[i] < units.mean * (1 + lift) ? 1 : 0) : b[i] + lift * units.mean;
      }
      Effect effect =
          DrawnExperiment.effects(units.statistic, a, Moments.of(treated), inference).getFirst();
      found[point] = DrawnExperiment.interval(effect.relative()).excludesZero();
    }
    return found;
  }
}
