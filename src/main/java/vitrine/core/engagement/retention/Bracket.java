package vitrine.core.engagement.retention;

/**
 * Intervals after the one of the cohort event, which is interval 0.
 *
 * @param from the first that counts, at least 0
 * @param until the first that no longer counts, more than {@code from}
 */
public record Bracket(int from, int until) {
  /** Refuses a bracket without an interval. */
  public Bracket {
    if (from < 0 || until <= from) {
      throw new IllegalArgumentException("[" + from + "," + until + ")");
    }
  }

  /** One interval. */
  static Bracket of(int interval) {
    return new Bracket(interval, interval + 1);
  }
}
