package vitrine.core.experiment;

import java.util.Optional;

/**
 * The units of one arm.
 *
 * @param name the variant
 * @param units first the variables of the metric (a ratio has two: numerator, denominator; a
 *     quantile of rows has rows at or below it, and rows), then those of its covariate where there
 *     is one
 * @param quantile the bounds of a quantile metric
 */
public record Arm(String name, Moments units, Optional<QuantileBounds> quantile) {
  /** An arm of a metric that needs sums only. */
  public Arm(String name, Moments units) {
    this(name, units, Optional.empty());
  }
}
