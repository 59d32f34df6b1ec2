package vitrine.core.dataset;

import it.unimi.dsi.fastutil.ints.IntArrays;

/**
 * The rows of a log grouped by user and, within a user, by time; equal times keep file order. Rows
 * without a user are left out.
 */
public final class UserOrder {
  private final int[] rows;
  private final int[] starts;

  private UserOrder(int[] rows, int[] starts) {
    this.rows = rows;
    this.starts = starts;
  }

  /** How many users. */
  public int users() {
    return starts.length - 1;
  }

  /** Row numbers, user after user. Not a copy: read only. */
  public int[] rows() {
    return rows;
  }

  /** Where the user's first row stands in {@link #rows()}. */
  public int start(int user) {
    return starts[user];
  }

  /** One past the user's last row in {@link #rows()}. */
  public int end(int user) {
    return starts[user + 1];
  }

  static UserOrder of(int[] users, int userCount, long[] times) {
    int[] starts = new int[userCount + 1];
    for (int user : users) {
      if (user >= 0) {
        starts[user + 1]++;
      }
    }
    for (int user = 0; user < userCount; user++) {
      starts[user + 1] += starts[user];
    }
    int[] next = starts.clone();
    int[] rows = new int[starts[userCount]];
    for (int row = 0; row < users.length; row++) {
      if (users[row] >= 0) {
        rows[next[users[row]]++] = row;
      }
    }
    for (int user = 0; user < userCount; user++) {
      sortByTime(rows, starts[user], starts[user + 1], times);
    }
    return new UserOrder(rows, starts);
  }

  private static void sortByTime(int[] rows, int from, int to, long[] times) {
    for (int i = from + 1; i < to; i++) {
      if (times[rows[i]] < times[rows[i - 1]]) {
        // A merge sort is stable, so equal times stay in file order.
        IntArrays.mergeSort(rows, from, to, (a, b) -> Long.compare(times[a], times[b]));
        return;
      }
    }
  }
}
