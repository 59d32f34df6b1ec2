package vitrine.bench.simulation;

import java.util.SplittableRandom;
import vitrine.core.experiment.Statistic;

/** Where the simulated units come from. */
enum DrawnUnits {
  NORMAL("normal, mean 10, sd 10", new Statistic.Mean(), 10, 100),
  BERNOULLI("share of .10", new Statistic.Proportion(), .1, .09),
  LOG_NORMAL(
      "log-normal, mu 0, sigma 1",
      new Statistic.Mean(),
      Math.exp(.5),
      Math.exp(1) * (Math.exp(1) - 1)),
  ZERO_INFLATED(
      "nine in ten spend nothing, the others log-normal, mu 3, sigma 1",
      new Statistic.Mean(),
      .1 * Math.exp(3.5),
      .1 * Math.exp(8) - .01 * Math.exp(7));

  private static final double BUYERS = .1;

  final String description;
  final Statistic statistic;
  final double mean;
  final double variance;

  DrawnUnits(String description, Statistic statistic, double mean, double variance) {
    this.description = description;
    this.statistic = statistic;
    this.mean = mean;
    this.variance = variance;
  }

  /**
   * A unit's value.
   *
   * @param lift of the mean: shares of more units, amounts that are so much larger
   */
  double draw(SplittableRandom random, double lift) {
    return switch (this) {
      case NORMAL -> (1 + lift) * (10 + 10 * random.nextGaussian());
      case BERNOULLI -> random.nextDouble() < .1 * (1 + lift) ? 1 : 0;
      case LOG_NORMAL -> (1 + lift) * Math.exp(random.nextGaussian());
      case ZERO_INFLATED ->
          random.nextDouble() < BUYERS ? (1 + lift) * Math.exp(3 + random.nextGaussian()) : 0;
    };
  }

  /** The values of so many units. */
  double[] draw(int units, SplittableRandom random, double lift) {
    double[] values = new double[units];
    for (int i = 0; i < units; i++) {
      values[i] = draw(random, lift);
    }
    return values;
  }
}
