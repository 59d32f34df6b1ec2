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
  private static final int KIND_BITS = 4;
  private static final int KIND = (1 << KIND_BITS) - 1;

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
    int day = Days.NONE;
    for (int place = from; place < to; place++) {
      day = days.dayOf(times[place], day);
      marks[place] = day << KIND_BITS | kinds[rows[place]];
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

  /** The user's first place. */
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

  /** The row of a place, for columns that are asked for seldom. */
  public int row(int place) {
    return rows[place];
  }

  /** When, in milliseconds since 1970 in UTC; {@link Long#MIN_VALUE} where missing. */
  public long time(int place) {
    return times[place];
  }

  /** The day, {@link Days#NONE} where the time is missing. */
  public int day(int place) {
    return marks[place] >> KIND_BITS;
  }

  /** What was done, as {@link EventKind#ordinal()}. */
  public int kind(int place) {
    return marks[place] & KIND;
  }
}
