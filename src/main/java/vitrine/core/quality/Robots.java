package vitrine.core.quality;

import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import java.util.Optional;
import tech.tablesaw.api.LongColumn;
import vitrine.core.dataset.CodeColumn;
import vitrine.core.dataset.Frame;
import vitrine.core.dataset.Role;
import vitrine.core.dataset.RowSet;

/**
 * Users whose events per active day are more than a person makes: events with a time divided by
 * calendar days with one of them, in the zone of the data.
 *
 * @param rows all rows of these users, also those without a time
 * @param users how many there are
 */
record Robots(RowSet rows, int users) {

  /**
   * Finds them.
   *
   * @param most events per active day; a user with more is a robot
   * @param taken rows that earlier rules take; they count for nobody
   */
  static Robots of(Frame frame, double most, RowSet taken) {
    Optional<int[]> users = frame.codes(Role.USER).map(CodeColumn::codes);
    Optional<long[]> times = frame.times().map(LongColumn::asLongArray);
    if (users.isEmpty() || times.isEmpty()) {
      return new Robots(RowSet.none(frame.rows()), 0);
    }
    int size = frame.codes(Role.USER).orElseThrow().dictionary().size();
    boolean[] robots = robots(frame, users.get(), times.get(), most, taken, size);
    int found = 0;
    for (boolean robot : robots) {
      found += robot ? 1 : 0;
    }
    int[] codes = users.get();
    RowSet rows =
        found == 0
            ? RowSet.none(frame.rows())
            : RowSet.where(frame.rows(), row -> codes[row] >= 0 && robots[codes[row]]);
    return new Robots(rows, found);
  }

  private static boolean[] robots(
      Frame frame, int[] users, long[] times, double most, RowSet taken, int size) {
    long[] events = new long[size];
    for (int row = 0; row < users.length; row++) {
      if (counts(users, times, taken, row)) {
        events[users[row]]++;
      }
    }
    // Nobody is active on less than a day, so that few users have to be looked at closer.
    int[] days = new int[size];
    LongOpenHashSet seen = new LongOpenHashSet();
    LocalDays calendar = new LocalDays(frame.zone());
    for (int row = 0; row < users.length; row++) {
      if (counts(users, times, taken, row) && events[users[row]] > most) {
        int user = users[row];
        long userDay = (long) user << 32 | calendar.day(times[row]) & 0xffffffffL;
        days[user] += seen.add(userDay) ? 1 : 0;
      }
    }
    boolean[] robots = new boolean[size];
    for (int user = 0; user < size; user++) {
      robots[user] = days[user] > 0 && events[user] > most * days[user];
    }
    return robots;
  }

  private static boolean counts(int[] users, long[] times, RowSet taken, int row) {
    return users[row] >= 0 && times[row] != Long.MIN_VALUE && !taken.contains(row);
  }
}
