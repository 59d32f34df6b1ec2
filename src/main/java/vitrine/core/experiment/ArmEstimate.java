package vitrine.core.experiment;

/**
 * One arm's value of a metric.
 *
 * @param n units
 * @param value the mean, the share …
 * @param variance of one unit: variance / n is the variance of the value
 */
public record ArmEstimate(long n, double value, double variance) {

  /** The variance of the value itself. */
  public double variancePerUnit() {
    return variance / n;
  }

  /** The standard deviation of one unit. */
  public double deviation() {
    return Math.sqrt(variance);
  }
}
