package vitrine.core.recommend.evaluation;

import java.util.Optional;
import java.util.function.IntPredicate;

/**
 * A ratio of two sums over shoppers, and its variance as if the shoppers were drawn from many: n /
 * (n - 1) · Σ(y - R·x)² / (Σx)², the linearisation of a ratio (Cochran, Sampling Techniques, 1977,
 * chapter 6). With x = 1 it is the mean and its usual variance.
 *
 * @param value Σy / Σx
 * @param variance of the value; NaN for a single shopper
 */
public record UserRatio(double value, double variance) {
  private static final double Z = 1.959963984540054;

  /**
   * The ratio over those shoppers that are members and whose x is above 0.
   *
   * @return empty where there is none
   */
  public static Optional<UserRatio> of(double[] y, double[] x, IntPredicate member) {
    double ySum = 0;
    double xSum = 0;
    int n = 0;
    for (int user = 0; user < y.length; user++) {
      if (x[user] > 0 && member.test(user)) {
        ySum += y[user];
        xSum += x[user];
        n++;
      }
    }
    if (n == 0) {
      return Optional.empty();
    }
    double ratio = ySum / xSum;
    double squares = 0;
    for (int user = 0; user < y.length; user++) {
      if (x[user] > 0 && member.test(user)) {
        double rest = y[user] - ratio * x[user];
        squares += rest * rest;
      }
    }
    double variance = n < 2 ? Double.NaN : squares * n / (n - 1) / (xSum * xSum);
    return Optional.of(new UserRatio(ratio, variance));
  }

  /** The ratio with this added. */
  public UserRatio plus(double constant) {
    return new UserRatio(value + constant, variance);
  }

  /** The value with its 95 % interval; without one for a single shopper. */
  public Estimate estimate() {
    return estimate(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
  }

  /** The same with the interval cut to what the value can be. */
  public Estimate estimate(double least, double most) {
    return around(value, variance, least, most);
  }

  /** This one less another, of other shoppers. */
  public Estimate minus(UserRatio other) {
    return around(
        value - other.value,
        variance + other.variance,
        Double.NEGATIVE_INFINITY,
        Double.POSITIVE_INFINITY);
  }

  private static Estimate around(double value, double variance, double least, double most) {
    double half = Z * Math.sqrt(variance);
    return new Estimate(
        value,
        Double.isNaN(half)
            ? Optional.empty()
            : Optional.of(
                new Estimate.Interval(
                    Math.max(least, value - half), Math.min(most, value + half))));
  }
}
