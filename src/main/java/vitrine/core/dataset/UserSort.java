package vitrine.core.dataset;

import it.unimi.dsi.fastutil.ints.IntArrays;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Sorts the rows of a log by user and time. Rows are dealt into parts, each for a range of users
 * and small enough for a core's cache, then each part is counted out by user. A user's times are
 * sorted only where the file does not have them in order, as an export does.
 */
final class UserSort {
  private static final int BLOCKS = 16;
  private static final int PART_ROWS = 1 << 15;
  private static final int MOST_PARTS = 512;

  private final int[] users;
  private final int userCount;
  private final long[] times;
  private final int shift;
  private final int parts;

  private UserSort(int[] users, int userCount, long[] times) {
    this.users = users;
    this.userCount = userCount;
    this.times = times;
    int wanted = Math.clamp(users.length / PART_ROWS, 1, MOST_PARTS);
    int perPart = Math.max(1, userCount / wanted);
    this.shift = Integer.SIZE - Integer.numberOfLeadingZeros(perPart - 1);
    this.parts = (Math.max(userCount, 1) - 1 >>> shift) + 1;
  }

  /**
   * The order of these rows.
   *
   * @param users a code a row from 0 to {@code userCount} - 1, negative where nobody is named
   * @param times milliseconds since 1970, a row each
   */
  static UserOrder of(int[] users, int userCount, long[] times) {
    return new UserSort(users, userCount, times).sort();
  }

  private UserOrder sort() {
    int[][] cursors = new int[BLOCKS][parts];
    IntStream.range(0, BLOCKS).parallel().forEach(block -> count(block, cursors[block]));
    int[] bounds = bounds(cursors);
    int size = bounds[parts];
    long[] dealt = new long[2 * size];
    IntStream.range(0, BLOCKS).parallel().forEach(block -> deal(block, cursors[block], dealt));
    int[] starts = new int[userCount + 1];
    starts[userCount] = size;
    UserOrder order = new UserOrder(starts, new int[size], new long[size]);
    IntStream.range(0, parts)
        .parallel()
        .forEach(part -> countOut(part, bounds[part], bounds[part + 1], dealt, starts, order));
    return order;
  }

  private int cut(int block) {
    return (int) ((long) users.length * block / BLOCKS);
  }

  private void count(int block, int[] counts) {
    for (int row = cut(block); row < cut(block + 1); row++) {
      if (users[row] >= 0) {
        counts[users[row] >>> shift]++;
      }
    }
  }

  /** Turns counts into the place where each block writes its rows of each part. */
  private int[] bounds(int[][] cursors) {
    int[] bounds = new int[parts + 1];
    int next = 0;
    for (int part = 0; part < parts; part++) {
      bounds[part] = next;
      for (int[] cursor : cursors) {
        int count = cursor[part];
        cursor[part] = next;
        next += count;
      }
    }
    bounds[parts] = next;
    return bounds;
  }

  /** Writes pairs of a time and a row with its user, so that a row costs one line of the cache. */
  private void deal(int block, int[] cursor, long[] dealt) {
    for (int row = cut(block); row < cut(block + 1); row++) {
      int user = users[row];
      if (user >= 0) {
        int pair = 2 * cursor[user >>> shift]++;
        dealt[pair] = times[row];
        dealt[pair + 1] = (long) row << Integer.SIZE | user;
      }
    }
  }

  private void countOut(int part, int from, int to, long[] dealt, int[] starts, UserOrder order) {
    int first = part << shift;
    int count = Math.min(userCount - first, 1 << shift);
    int[] next = new int[count + 1];
    for (int i = from; i < to; i++) {
      next[(int) dealt[2 * i + 1] - first + 1]++;
    }
    next[0] = from;
    for (int user = 0; user < count; user++) {
      next[user + 1] += next[user];
      starts[first + user] = next[user];
    }
    boolean[] mixed = new boolean[count];
    int[] rows = order.rows();
    long[] sorted = order.times();
    for (int i = from; i < to; i++) {
      int user = (int) dealt[2 * i + 1] - first;
      int place = next[user]++;
      long time = dealt[2 * i];
      rows[place] = (int) (dealt[2 * i + 1] >>> Integer.SIZE);
      sorted[place] = time;
      mixed[user] |= place > starts[first + user] && sorted[place - 1] > time;
    }
    for (int user = 0; user < count; user++) {
      if (mixed[user]) {
        sortByTime(rows, sorted, starts[first + user], next[user]);
      }
    }
  }

  /** Sorts one user's rows; they are in file order before, and equal times stay so. */
  private void sortByTime(int[] rows, long[] sorted, int from, int to) {
    int[] places = new int[to - from];
    long earliest = Long.MAX_VALUE;
    long latest = Long.MIN_VALUE;
    for (int i = 0; i < places.length; i++) {
      long time = sorted[from + i];
      places[i] = rows[from + i];
      if (time != Long.MIN_VALUE) {
        earliest = Math.min(earliest, time);
        latest = Math.max(latest, time);
      }
    }
    int bits = Integer.SIZE - Integer.numberOfLeadingZeros(places.length);
    if (latest - earliest < 0 || latest - earliest >= Long.MAX_VALUE >> bits) {
      IntArrays.mergeSort(rows, from, to, (a, b) -> Long.compare(times[a], times[b]));
    } else {
      long[] keys = new long[places.length];
      for (int i = 0; i < keys.length; i++) {
        long time = sorted[from + i];
        keys[i] = (time == Long.MIN_VALUE ? 0 : time - earliest + 1) << bits | i;
      }
      Arrays.sort(keys);
      int mask = (1 << bits) - 1;
      for (int i = 0; i < keys.length; i++) {
        rows[from + i] = places[(int) keys[i] & mask];
      }
    }
    for (int place = from; place < to; place++) {
      sorted[place] = times[rows[place]];
    }
  }
}
