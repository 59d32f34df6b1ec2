package vitrine.core.recommend.explain;

import java.util.Optional;

/**
 * A mean over shoppers.
 *
 * @param mean the mean
 * @param interval its 95 % interval; empty for fewer than two shoppers
 */
public record MeanEstimate(double mean, Optional<Ends> interval) {
  private static final double Z = 1.959963984540054;

  /**
   * mean ± 1.959964 · s / √n, s with n - 1.
   *
   * @param lower lower end
   * @param upper upper end
   */
  public record Ends(double lower, double upper) {}

  /** The mean of at least one value. */
  static MeanEstimate of(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    double mean = sum / values.length;
    if (values.length < 2) {
      return new MeanEstimate(mean, Optional.empty());
    }
    double squares = 0;
    for (double value : values) {
      squares += (value - mean) * (value - mean);
    }
    double half = Z * Math.sqrt(squares / (values.length - 1) / values.length);
    return new MeanEstimate(mean, Optional.of(new Ends(mean - half, mean + half)));
  }
}
