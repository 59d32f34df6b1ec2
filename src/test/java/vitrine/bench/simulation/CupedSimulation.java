package vitrine.bench.simulation;

import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import vitrine.core.experiment.AnalysisPlan;
import vitrine.core.experiment.Effect;
import vitrine.core.experiment.ExperimentOutcome.Estimated;
import vitrine.core.experiment.FixedHorizon;
import vitrine.core.experiment.Moments;
import vitrine.core.experiment.Statistic;

/**
 * What a covariate takes from the variance: of the estimates over the runs, and of the squared
 * standard errors that the program states; 1 - rho² of both is to be left.
 */
final class CupedSimulation {
  private static final int RUNS = 4_000;
  private static final int UNITS = 1_000;

  private final double correlation;

  CupedSimulation(double correlation) {
    this.correlation = correlation;
  }

  String row(long seed) {
    long[] seeds = new SplittableRandom(seed).longs(RUNS).toArray();
    double[][] runs =
        IntStream.range(0, RUNS)
            .parallel()
            .mapToObj(i -> run(new SplittableRandom(seeds[i])))
            .toArray(double[][]::new);
    Moments seen =
        Moments.of(
            IntStream.range(0, 4)
                .mapToObj(k -> IntStream.range(0, RUNS).mapToDouble(i -> runs[i][k]).toArray())
                .toArray(double[][]::new));
    long covered = IntStream.range(0, RUNS).filter(i -> runs[i][4] > 0).count();
    return String.format(
        Locale.ROOT,
        "| %.1f | %.4f | %.4f | %.4f | %s |",
        correlation,
        1 - correlation * correlation,
        seen.variance(1) / seen.variance(0),
        seen.mean(3) / seen.mean(2),
        Tally.share((int) covered, RUNS));
  }

  /** Both estimates, both squared errors, and whether the adjusted interval holds the truth. */
  private double[] run(SplittableRandom random) {
    List<Effect> effects =
        DrawnExperiment.effects(
            new Statistic.Mean(), arm(random), arm(random), new FixedHorizon(AnalysisPlan.ALPHA));
    Estimated plain = effects.getFirst().absolute().estimated().orElseThrow();
    Estimated adjusted = effects.getLast().absolute().estimated().orElseThrow();
    return new double[] {
      plain.value(),
      adjusted.value(),
      plain.standardError() * plain.standardError(),
      adjusted.standardError() * adjusted.standardError(),
      DrawnExperiment.covers(adjusted, 0) ? 1 : 0
    };
  }

  private Moments arm(SplittableRandom random) {
    double[] before = new double[UNITS];
    double[] after = new double[UNITS];
    for (int i = 0; i < UNITS; i++) {
      double x = random.nextGaussian();
      before[i] = 7 + 3 * x;
      after[i] =
          10
              + 2
                  * (correlation * x
                      + Math.sqrt(1 - correlation * correlation) * random.nextGaussian());
    }
    return Moments.of(after, before);
  }
}
