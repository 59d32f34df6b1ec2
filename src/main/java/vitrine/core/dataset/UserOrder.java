package vitrine.core.dataset;

/**
 * The rows of a log grouped by user and, within a user, by time; equal times keep file order. Rows
 * without a user are left out; a user's rows without a time come first.
 */
public final class UserOrder {
  private final int[] starts;
  private final int[] rows;
  private final long[] times;

  UserOrder(int[] starts, int[] rows, long[] times) {
    this.starts = starts;
    this.rows = rows;
    this.times = times;
  }

  /** How many users. */
  public int users() {
    return starts.length - 1;
  }

  /** Row numbers, user after user. Not a copy: read only. */
  public int[] rows() {
    return rows;
  }

  /**
   * The times of {@link #rows()}, in the same order, in milliseconds since 1970 in UTC. Not a copy:
   * read only.
   */
  public long[] times() {
    return times;
  }

  /** Where the user's first row stands in {@link #rows()}. */
  public int start(int user) {
    return starts[user];
  }

  /** One past the user's last row in {@link #rows()}. */
  public int end(int user) {
    return starts[user + 1];
  }
}
