package vitrine.core.sentiment.alert;

/**
 * How many false alarms the user accepts in 30 days, over all series together.
 *
 * @param inThirtyDays more than 0
 */
public record FalseAlarms(double inThirtyDays) {
  /** One a month. */
  public static final FalseAlarms DEFAULT = new FalseAlarms(1);

  private static final double DAYS = 30;

  /** Refuses what is no number above 0. */
  public FalseAlarms {
    if (!(inThirtyDays > 0) || Double.isInfinite(inThirtyDays)) {
      throw new IllegalArgumentException("false alarms in 30 days: " + inThirtyDays);
    }
  }

  /** The largest chance that raises an alarm, where this many series are tested every day. */
  public double threshold(int series) {
    return inThirtyDays / (DAYS * series);
  }

  /**
   * How many months of 30 days pass, on average, between chance results at least as rare, where
   * this many series are tested every day.
   */
  public static double monthsBetween(double chance, int series) {
    return 1 / (DAYS * series * chance);
  }
}
