package vitrine.core.recommend.evaluation;

import java.util.Arrays;
import java.util.Optional;

/**
 * A mean over shoppers.
 *
 * @param value the mean
 * @param interval its 95 % interval; empty for a single shopper, and where all have the same value,
 *     which does not make the mean certain
 */
public record Estimate(double value, Optional<Interval> interval) {
  private static final double Z = 1.959963984540054;

  /**
   * mean ± 1.959964 · s / √n, s with n - 1, cut to 0 and 1; of a share that is 0 or 1, Wilson's.
   *
   * @param lower lower end
   * @param upper upper end
   */
  public record Interval(double lower, double upper) {}

  /** The mean of a metric's values between 0 and 1, a value a shopper. */
  static Estimate of(RankMetric metric, double[] values) {
    Estimate mean = ofMean(values);
    boolean share = metric == RankMetric.HIT && (mean.value == 0 || mean.value == 1);
    if (!share || values.length < 2) {
      return mean;
    }
    var wilson =
        vitrine.core.engagement.Interval.wilson(
            Math.round(mean.value * values.length), values.length);
    return new Estimate(mean.value, Optional.of(new Interval(wilson.low(), wilson.high())));
  }

  /** The mean of values between 0 and 1. */
  static Estimate ofMean(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    double mean = sum / values.length;
    if (values.length < 2 || Arrays.stream(values).allMatch(value -> value == values[0])) {
      return new Estimate(mean, Optional.empty());
    }
    double squares = 0;
    for (double value : values) {
      squares += (value - mean) * (value - mean);
    }
    double half = Z * Math.sqrt(squares / (values.length - 1) / values.length);
    return new Estimate(
        mean, Optional.of(new Interval(Math.max(0, mean - half), Math.min(1, mean + half))));
  }
}
