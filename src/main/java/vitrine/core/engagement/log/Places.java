package vitrine.core.engagement.log;

import vitrine.core.dataset.EventKind;
import vitrine.core.dataset.EventLog;
import vitrine.core.dataset.UserOrder;

/**
 * The events of a log in the order in which most kernels want them: user after user and, within a
 * user, by time with ties in file order. A place is a position in this order; kernels loop over a
 * user's places from {@link #start} to {@link #end} and find time, day and kind side by side in
 * memory, where a loop over rows would jump about.
 *
 * <p>Rows without a user have no place. A user's rows without a time come first; their day is
 * {@link Days#NONE}.
 */
public final class Places {
  private static final int KIND = 15;
  private static final int TAKES_BACK = 16;
  private static final int DAY_SHIFT = 5;

  private final UserOrder order;
  private final int[] rows;
  private final long[] times;
  private final int[] marks;
  private final int[] rowsWithoutUser;

  private Places(UserOrder order, int[] rowsWithoutUser) {
    this.order = order;
    this.rowsWithoutUser = rowsWithoutUser;
    this.rows = order.rows();
    this.times = order.times();
    this.marks = new int[rows.length];
  }

  static Places of(EventLog log, Days days) {
    UserOrder order = log.byUser();
    Places places = new Places(order, rowsWithoutUser(log, order));
    Blocks.of(places.size(), (from, to) -> places.mark(log.kinds(), days, from, to));
    if (log.quantities().isPresent()) {
      Money money = Money.of(log);
      Blocks.of(places.size(), (from, to) -> places.markReturned(money, from, to));
    }
    return places;
  }

  private static int[] rowsWithoutUser(EventLog log, UserOrder order) {
    int[] users = log.users().codes();
    int[] without = new int[users.length - order.rows().length];
    int next = 0;
    for (int row = 0; next < without.length; row++) {
      if (users[row] < 0) {
        without[next++] = row;
      }
    }
    return without;
  }

  private int mark(byte[] kinds, Days days, int from, int to) {
    for (int place = from; place < to; place++) {
      int kind = kinds[rows[place]];
      int takesBack = kind == EventKind.RETURN.ordinal() ? TAKES_BACK : 0;
      marks[place] = days.dayOf(times[place]) << DAY_SHIFT | takesBack | kind;
    }
    return to;
  }

  private int markReturned(Money money, int from, int to) {
    for (int place = from; place < to; place++) {
      if (Trades.trade(kind(place)) && money.returned(rows[place])) {
        marks[place] |= TAKES_BACK;
      }
    }
    return to;
  }

  /** How many places: the rows that name a user. */
  public int size() {
    return marks.length;
  }

  /** How many users; their numbers are the codes of {@link EventLog#users()}. */
  public int users() {
    return order.users();
  }

  /** The user's first place; for {@link #users()} one past the last place of all. */
  public int start(int user) {
    return order.start(user);
  }

  /** One past the user's last place. */
  public int end(int user) {
    return order.end(user);
  }

  /** The rows that have no place, in file order. Not a copy: read only. */
  public int[] rowsWithoutUser() {
    return rowsWithoutUser;
  }

  /** The user order that the places count through. */
  public UserOrder order() {
    return order;
  }

  /** The row of a place, for columns that are asked for seldom; see {@link #fetch}. */
  public int row(int place) {
    return rows[place];
  }

  /** When, in milliseconds since 1970 in UTC; {@link Long#MIN_VALUE} where missing. */
  public long time(int place) {
    return times[place];
  }

  /** The day, {@link Days#NONE} where the time is missing. */
  public int day(int place) {
    return marks[place] >> DAY_SHIFT;
  }

  /** What was done, as {@link EventKind#ordinal()}. */
  public int kind(int place) {
    return marks[place] & KIND;
  }

  /** Whether it is a purchase or return that takes back, as {@link Money#returned}. */
  public boolean takesBack(int place) {
    return (marks[place] & TAKES_BACK) != 0;
  }

  /**
   * Fetches a column for a range of places. A kernel that needs a column at most of its places
   * fetches it for its block first: this loop keeps many reads under way at once, whereas a loop
   * that decides by what it reads waits for each of them.
   *
   * @param column a value a row
   * @param from the first place
   * @param to one past the last place
   * @return the values of the places, that of {@code from} first
   */
  public int[] fetch(int[] column, int from, int to) {
    int[] values = new int[to - from];
    for (int i = 0; i < values.length; i++) {
      values[i] = column[rows[from + i]];
    }
    return values;
  }

  /** The same for a column of numbers. */
  public double[] fetch(double[] column, int from, int to) {
    double[] values = new double[to - from];
    for (int i = 0; i < values.length; i++) {
      values[i] = column[rows[from + i]];
    }
    return values;
  }
}
