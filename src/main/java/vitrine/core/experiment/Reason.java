package vitrine.core.experiment;

/**
 * Why a number cannot be computed. The bundles hold a sentence under {@code
 * experiment.reason.<code>}.
 */
public enum Reason {
  /** An arm has fewer than two units. */
  TOO_FEW_UNITS("tooFewUnits"),
  /** A variance is negative or not finite: the sums contradict each other or hold no number. */
  VARIANCE_INVALID("varianceInvalid"),
  /** All units of both arms hold the same value: nothing to judge a difference by. */
  NO_VARIATION("noVariation"),
  /** The control's value is 0: no lift relative to it. */
  CONTROL_IS_ZERO("controlIsZero"),
  /** The covariate is the same for every unit. */
  COVARIATE_CONSTANT("covariateConstant"),
  /** The sample ratio check needs two arms with a positive planned share. */
  TOO_FEW_ARMS("tooFewArms"),
  /** There are no units at all. */
  NO_UNITS("noUnits");

  private final String code;

  Reason(String code) {
    this.code = code;
  }

  /** The name in JSON and in the bundles. */
  public String code() {
    return code;
  }
}
