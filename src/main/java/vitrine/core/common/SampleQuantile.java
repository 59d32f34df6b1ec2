package vitrine.core.common;

/** Sample quantiles of type 7: linear between order statistics, the q-th at 1 + q(n - 1). */
public final class SampleQuantile {
  private SampleQuantile() {}

  /**
   * The quantile: Hyndman and Fan, "Sample quantiles in statistical packages" (1996), type 7.
   *
   * @param ascending at least one value
   * @param level in [0, 1]
   */
  public static double of(double[] ascending, double level) {
    double position = level * (ascending.length - 1);
    int below = (int) position;
    int above = Math.min(below + 1, ascending.length - 1);
    return ascending[below] + (position - below) * (ascending[above] - ascending[below]);
  }
}
