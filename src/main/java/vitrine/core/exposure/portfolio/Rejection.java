package vitrine.core.exposure.portfolio;

/**
 * Why a row is no checkpoint. The bundles hold a sentence under {@code
 * experiment.portfolio.aside.<code>}, with the column and its value.
 */
public enum Rejection {
  /** Fewer or more fields than there are columns. */
  FIELDS("fields"),
  /** No row could be made of it: quotes, encoding, a broken record. */
  UNREADABLE("unreadable"),
  /** The experiment, the variant or the metric is blank. */
  ID_MISSING("idMissing"),
  /** A time that is blank, no number or not finite. */
  TIME_INVALID("timeInvalid"),
  /** A time not later than that of the row kept before it in the same stream. */
  TIME_NOT_INCREASING("timeNotIncreasing"),
  /** A count that is blank, negative or no whole number. */
  COUNT_INVALID("countInvalid"),
  /** A mean that is blank or no number although the arm has units. */
  MEAN_INVALID("meanInvalid"),
  /** A variance that is neither blank nor a number. */
  VARIANCE_UNREADABLE("varianceUnreadable");

  private final String code;

  Rejection(String code) {
    this.code = code;
  }

  /** The name in JSON and in the bundles. */
  public String code() {
    return code;
  }

  /** Its sentence in the bundles. */
  public String key() {
    return "experiment.portfolio.aside." + code;
  }
}
