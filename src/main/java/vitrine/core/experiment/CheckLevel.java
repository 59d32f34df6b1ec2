package vitrine.core.experiment;

/** What a check found. */
public enum CheckLevel {
  /** Nothing to worry about. */
  OK("ok"),
  /** Worth a look; the verdict stays. */
  WARNING("warning"),
  /** The check failed: nothing is called a win. */
  ALARM("alarm"),
  /** The data does not allow the check. */
  NOT_CHECKED("notChecked");

  private final String argument;

  CheckLevel(String argument) {
    this.argument = argument;
  }

  /** The name in JSON and in the bundles. */
  public String argument() {
    return argument;
  }

  /** The level of a p that was already corrected for the number of tests. */
  static CheckLevel of(double p) {
    if (p < SampleRatio.ALARM) {
      return ALARM;
    }
    return p < SampleRatio.WARNING ? WARNING : OK;
  }

  /** The more serious one. */
  public CheckLevel or(CheckLevel other) {
    return rank() >= other.rank() ? this : other;
  }

  private int rank() {
    return switch (this) {
      case NOT_CHECKED -> 0;
      case OK -> 1;
      case WARNING -> 2;
      case ALARM -> 3;
    };
  }
}
