package vitrine.core.importing.value;

/** The ways of writing a time that are understood. */
public enum TimeFormat {
  EPOCH_SECONDS("1511544070"),
  EPOCH_MILLIS("1511544070000"),
  EPOCH_MICROS("1511544070000000"),
  COMPACT("yyyyMMdd[HHmmss]"),
  ISO("yyyy-MM-dd[ HH:mm[:ss[.fff]]][Z]"),
  YEAR_FIRST("yyyy/M/d[ H:mm[:ss]]"),
  DAY_FIRST("d/M/yyyy[ H:mm[:ss]]"),
  MONTH_FIRST("M/d/yyyy[ H:mm[:ss]]"),
  CHINESE("yyyy年M月d日[ H:mm[:ss]]"),
  MONTH_NAME("MMM d, yyyy[ H:mm[:ss]]");

  private final String pattern;

  TimeFormat(String pattern) {
    this.pattern = pattern;
  }

  /** How it looks, for people. */
  public String pattern() {
    return pattern;
  }

  /** Whether such a value could be taken for a plain number. */
  public boolean numeric() {
    return ordinal() <= COMPACT.ordinal();
  }
}
