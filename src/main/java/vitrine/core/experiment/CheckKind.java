package vitrine.core.experiment;

/** What a check of an experiment's health looks at, in the order in which checks are shown. */
public enum CheckKind {
  /** Whether the arms hold the planned shares of all units. */
  SAMPLE_RATIO("sampleRatio"),
  /** The same among the units of each day of exposure. */
  SAMPLE_RATIO_BY_DAY("sampleRatioByDay"),
  /** The same inside the segments of each column. */
  SAMPLE_RATIO_BY_SEGMENT("sampleRatioBySegment"),
  /** Units seen in two arms. */
  MIXED_EXPOSURE("mixedExposure"),
  /** Units with more than one row that assigns them. */
  ASSIGNED_TWICE("assignedTwice"),
  /** A column that says almost, but not quite, the same as the variant. */
  AGREEMENT("agreement"),
  /** Outcomes that happened before their unit was assigned. */
  OUTCOME_ORDER("outcomeOrder"),
  /** Rows before the experiment's start or after its end. */
  ROWS_OUTSIDE("rowsOutside"),
  /** Rows that rules left out. */
  ROW_RULES("rowRules"),
  /** Whether units or their rows are compared. */
  UNIT_OF_ANALYSIS("unitOfAnalysis"),
  /** Whether the arms were alike before the experiment. */
  BALANCE("balance"),
  /** Whether an effect hangs on a few units. */
  OUTLIERS("outliers"),
  /** Values that were cut. */
  WINSORISED("winsorised"),
  /** Whether the experiment lasted full weeks. */
  FULL_WEEKS("fullWeeks"),
  /** Whether more units came than were planned. */
  PLAN_EXCEEDED("planExceeded");

  private final String code;

  CheckKind(String code) {
    this.code = code;
  }

  /** The name in JSON and in the bundles. */
  public String code() {
    return code;
  }
}
