package vitrine.core.sentiment;

import java.util.OptionalDouble;

/** How two columns of numbers go together. */
public final class Correlation {
  private Correlation() {}

  /**
   * Pearson's r: the covariance over the product of the standard deviations, with sums around the
   * means.
   *
   * @return empty for fewer than two pairs, or where one of the columns does not vary
   */
  public static OptionalDouble pearson(double[] x, double[] y) {
    if (x.length != y.length) {
      throw new IllegalArgumentException(x.length + " numbers, " + y.length);
    }
    double meanX = java.util.Arrays.stream(x).average().orElse(0);
    double meanY = java.util.Arrays.stream(y).average().orElse(0);
    double xx = 0;
    double yy = 0;
    double xy = 0;
    for (int i = 0; i < x.length; i++) {
      xx += (x[i] - meanX) * (x[i] - meanX);
      yy += (y[i] - meanY) * (y[i] - meanY);
      xy += (x[i] - meanX) * (y[i] - meanY);
    }
    return xx > 0 && yy > 0 ? OptionalDouble.of(xy / Math.sqrt(xx * yy)) : OptionalDouble.empty();
  }
}
