package vitrine.core.experiment;

/**
 * The unit farthest from the rest of its arm.
 *
 * @param unit its id
 * @param arm its variant
 * @param value its value of the metric
 * @param rest the arm's units without it
 */
public record TopUnit(String unit, String arm, double value, Moments rest) {

  /** How many standard deviations of the rest the unit lies from their mean; may be infinite. */
  public double deviations() {
    return Math.abs(value - rest.mean(0)) / Math.sqrt(rest.variance(0));
  }
}
