package vitrine.core.engagement.funnel;

/**
 * How far each user came. Arrays with an entry a user, by the code of {@link
 * vitrine.core.dataset.EventLog#users()}.
 *
 * @param steps how many steps the funnel has
 * @param reached steps reached, 0 for who never began or was left out
 * @param opened the row of the event that opened the attempt, -1 for who never began
 * @param passesEnd whether the attempt's window passes the data end
 * @param at when each step was reached, in milliseconds since 1970 in UTC: entry {@code user *
 *     steps + step}, meaningless for steps not reached; empty where it was not asked for
 */
record FunnelOutcomes(int steps, byte[] reached, int[] opened, boolean[] passesEnd, long[] at) {

  static FunnelOutcomes empty(int users, int steps, boolean withTimes) {
    return new FunnelOutcomes(
        steps,
        new byte[users],
        new int[users],
        new boolean[users],
        new long[withTimes ? Math.multiplyExact(users, steps) : 0]);
  }

  /** Users by steps reached: entry j counts those who reached step j or a later one. */
  long[] counts() {
    long[] counts = new long[steps];
    for (byte user : reached) {
      for (int step = 0; step < user; step++) {
        counts[step]++;
      }
    }
    return counts;
  }

  /** Who began, and whose window passes the data end. */
  long[] windows() {
    long[] counts = new long[2];
    for (int user = 0; user < opened.length; user++) {
      counts[0] += opened[user] >= 0 ? 1 : 0;
      counts[1] += passesEnd[user] ? 1 : 0;
    }
    return counts;
  }
}
