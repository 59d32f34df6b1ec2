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
  /** A stratum has fewer than two units in an arm. */
  STRATUM_TOO_SMALL("stratumTooSmall"),
  /** Group-sequential bounds need planned units or the looks made. */
  NO_PLAN("noPlan"),
  /** The sample ratio check needs two arms with a positive planned share. */
  TOO_FEW_ARMS("tooFewArms"),
  /** No row has a time. */
  NO_TIMES("noTimes"),
  /** No group has enough units for a chi-squared test. */
  TOO_FEW_PER_GROUP("tooFewPerGroup"),
  /** No segment column was named. */
  NO_SEGMENTS("noSegments"),
  /** It is not known how often a unit was assigned. */
  ASSIGNMENTS_UNKNOWN("assignmentsUnknown"),
  /** Assignments and outcomes do not both have a time. */
  ASSIGNMENT_TIMES_UNKNOWN("assignmentTimesUnknown"),
  /** Outcomes happened before their unit was assigned. */
  OUTCOME_BEFORE_ASSIGNMENT("outcomeBeforeAssignment"),
  /** Rows of one unit are not independent: no test of rows. */
  ROWS_ARE_NO_UNITS("rowsAreNoUnits"),
  /** Nothing from before the experiment is known. */
  NO_COVARIATE("noCovariate"),
  /** Nobody said when the experiment starts and ends. */
  NO_SCHEDULE("noSchedule"),
  /** No metric is a mean of units. */
  NO_MEAN("noMean"),
  /** Nobody planned a number of units. */
  NO_PLANNED_UNITS("noPlannedUnits"),
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
