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
  /** The data has no variance: a blank in a file of sums. */
  VARIANCE_MISSING("varianceMissing"),
  /** All units of both arms hold the same value: nothing to judge a difference by. */
  NO_VARIATION("noVariation"),
  /** The control's value is 0: no lift relative to it. */
  CONTROL_IS_ZERO("controlIsZero"),
  /** The covariate is the same for every unit. */
  COVARIATE_CONSTANT("covariateConstant"),
  /** The mean of a ratio's denominator is zero or negative, or a unit's is negative. */
  DENOMINATOR_NOT_POSITIVE("denominatorNotPositive"),
  /** Sums of a covariate are not all given. */
  COVARIATE_INCOMPLETE("covariateIncomplete"),
  /** Too few values for bounds of this quantile. */
  TOO_FEW_FOR_QUANTILE("tooFewForQuantile"),
  /** Group-sequential bounds need planned units or the looks made. */
  NO_PLAN("noPlan"),
  /** The sample ratio check needs two arms with a positive planned share. */
  TOO_FEW_ARMS("tooFewArms"),
  /** There are no units at all. */
  NO_UNITS("noUnits"),
  /** No number of units, or no effect however large, gives the power that is asked for. */
  EFFECT_OUT_OF_REACH("effectOutOfReach");

  private final String code;

  Reason(String code) {
    this.code = code;
  }

  /** The name in JSON and in the bundles. */
  public String code() {
    return code;
  }
}
