package vitrine.core.engagement.log;

/**
 * The sessions of a log: arrays with one entry a session, and the session of each place in the
 * order by user.
 *
 * @param ofPlace the session of each place of {@link Places}, -1 for a row without a time
 * @param days the day of the session's first event
 * @param events how many events it has, of all kinds
 * @param browseMillis time spent: the dwell column's sum, or the gaps between its events
 * @param givenIds whether any session came with the data
 * @param dwell whether browse time is the dwell column's
 */
public record Sessions(
    int[] ofPlace, int[] days, int[] events, long[] browseMillis, boolean givenIds, boolean dwell) {

  /** How many sessions. */
  public int count() {
    return days.length;
  }
}
