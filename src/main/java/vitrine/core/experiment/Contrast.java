package vitrine.core.experiment;

import java.util.OptionalDouble;

/**
 * The effect of an arm with its uncertainty, before any inference. Its variance is positive and
 * finite.
 *
 * @param scale the unit of the effect
 * @param value the effect
 * @param controlValue the control's unadjusted value, in the metric's own unit
 * @param controlUnits units of the control
 * @param treatmentUnits units of the arm
 * @param controlVariance the control's share of the variance, times its units
 * @param treatmentVariance the arm's share of the variance, times its units
 * @param degreesOfFreedom of the absolute effect's variances; infinite for the normal distribution
 * @param nullError the standard error if there were no effect, where that is another one (pooled z
 *     of proportions)
 */
public record Contrast(
    Scale scale,
    double value,
    double controlValue,
    long controlUnits,
    long treatmentUnits,
    double controlVariance,
    double treatmentVariance,
    double degreesOfFreedom,
    OptionalDouble nullError)
    implements Comparison {

  /** The variance of the effect. */
  public double variance() {
    return controlVariance / controlUnits + treatmentVariance / treatmentUnits;
  }

  /** The standard error of the effect. */
  public double standardError() {
    return Math.sqrt(variance());
  }

  /** Units of both arms together. */
  public double units() {
    return (double) controlUnits + treatmentUnits;
  }
}
