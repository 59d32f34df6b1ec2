package vitrine.core.experiment;

import java.util.List;
import java.util.Optional;

/**
 * A straight line through effects of known variance: regression weighted by 1/V, the slope tested
 * by a two-sided z. The errors are those of the weights, not of the scatter about the line: Draper
 * and Smith, "Applied Regression Analysis" (1998), section 9.2.
 *
 * @param intercept the line at 0
 * @param slope per unit of x
 * @param standardError of the slope
 * @param p two-sided, that the slope is 0
 */
public record Trend(double intercept, double slope, double standardError, double p) {

  /**
   * An effect at a place.
   *
   * @param at the place
   * @param value the effect
   * @param variance of the effect, positive
   */
  public record Point(double at, double value, double variance) {}

  /** The line; empty without two places. */
  public static Optional<Trend> of(List<Point> points) {
    double weights = 0;
    double meanAt = 0;
    double meanValue = 0;
    for (Point point : points) {
      double weight = 1 / point.variance();
      weights += weight;
      meanAt += weight * (point.at() - meanAt) / weights;
      meanValue += weight * (point.value() - meanValue) / weights;
    }
    double spread = 0;
    double product = 0;
    for (Point point : points) {
      double away = (point.at() - meanAt) / point.variance();
      spread += away * (point.at() - meanAt);
      product += away * (point.value() - meanValue);
    }
    if (!(spread > 0) || points.stream().mapToDouble(Point::at).distinct().count() < 2) {
      return Optional.empty();
    }
    double slope = product / spread;
    double error = 1 / Math.sqrt(spread);
    return Optional.of(
        new Trend(
            meanValue - slope * meanAt,
            slope,
            error,
            Distributions.twoSided(slope / error, Double.POSITIVE_INFINITY)));
  }

  /** The slope divided by its standard error. */
  public double z() {
    return slope / standardError;
  }
}
