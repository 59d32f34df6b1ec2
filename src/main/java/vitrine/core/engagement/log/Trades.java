package vitrine.core.engagement.log;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vitrine.core.dataset.CodeColumn;
import vitrine.core.dataset.EventKind;
import vitrine.core.dataset.EventLog;

/**
 * The purchases and returns of a log, of which it has few: what kernels about orders and revenue
 * loop over in place of all rows. First those of named users in user order, then the others in file
 * order. No filter is applied.
 *
 * <p>Rows with one order id are one order, else one user's purchases and returns with one
 * timestamp; a row without either is an order of its own.
 */
public final class Trades {
  private static final byte RETURNED = 1;
  private static final byte CANCELLATION = 2;

  private final int[] rows;
  private final int[] users;
  private final int[] days;
  private final int[] orders;
  private final double[] amounts;
  private final byte[] flags;
  private final int orderCount;

  private Trades(EventLog log, Days days, int[] rows) {
    this.rows = rows;
    this.users = new int[rows.length];
    this.days = new int[rows.length];
    this.orders = new int[rows.length];
    this.amounts = new double[rows.length];
    this.flags = new byte[rows.length];
    long[] times = new long[rows.length];
    Blocks.of(rows.length, (from, to) -> fetch(log, days, times, from, to));
    int ids = log.orders().map(column -> column.dictionary().size()).orElse(0);
    this.orderCount = number(ids, times);
  }

  static Trades of(EventLog log, Days days, Places places) {
    List<int[]> named = Blocks.of(places.size(), (from, to) -> tradesAt(places, from, to));
    int[] unnamed =
        Arrays.stream(places.rowsWithoutUser()).filter(row -> trade(log.kinds()[row])).toArray();
    int[] rows = new int[named.stream().mapToInt(part -> part.length).sum() + unnamed.length];
    int next = 0;
    for (int[] part : named) {
      System.arraycopy(part, 0, rows, next, part.length);
      next += part.length;
    }
    System.arraycopy(unnamed, 0, rows, next, unnamed.length);
    return new Trades(log, days, rows);
  }

  private static int[] tradesAt(Places places, int from, int to) {
    IntArrayList rows = new IntArrayList();
    for (int place = from; place < to; place++) {
      if (trade(places.kind(place))) {
        rows.add(places.row(place));
      }
    }
    return rows.toIntArray();
  }

  static boolean trade(int kind) {
    return kind == EventKind.PURCHASE.ordinal() || kind == EventKind.RETURN.ordinal();
  }

  /** Fetches what is asked of each trade; an order without an id has no number by now. */
  private int fetch(EventLog log, Days dayOf, long[] times, int from, int to) {
    Money money = Money.of(log);
    Optional<int[]> ids = log.orders().map(CodeColumn::codes);
    for (int trade = from; trade < to; trade++) {
      int row = rows[trade];
      int order = ids.isPresent() ? ids.get()[row] : CodeColumn.MISSING;
      users[trade] = log.users().codes()[row];
      times[trade] = log.times()[row];
      days[trade] = dayOf.dayOf(times[trade]);
      orders[trade] = order;
      amounts[trade] = money.amount(row);
      flags[trade] =
          (byte)
              ((money.returned(row) ? RETURNED : 0) | (log.cancellation(order) ? CANCELLATION : 0));
    }
    return to;
  }

  /** Numbers the orders without an id by user and time; says how many numbers there are. */
  private int number(int first, long[] times) {
    int next = first;
    int lastUser = CodeColumn.MISSING;
    long lastTime = Long.MIN_VALUE;
    for (int trade = 0; trade < rows.length; trade++) {
      if (orders[trade] >= 0) {
        continue;
      }
      int user = users[trade];
      long time = times[trade];
      if (user < 0 || user != lastUser || time == Long.MIN_VALUE || time != lastTime) {
        next++;
      }
      lastUser = user;
      lastTime = time;
      orders[trade] = next - 1;
    }
    return next;
  }

  /** How many purchases and returns. */
  public int size() {
    return rows.length;
  }

  /** The row of the log. */
  public int row(int trade) {
    return rows[trade];
  }

  /** Who bought or returned, a code of {@link EventLog#users()}; negative where nobody is named. */
  public int user(int trade) {
    return users[trade];
  }

  /** The day, {@link Days#NONE} where the time is missing. */
  public int day(int trade) {
    return days[trade];
  }

  /** The order that it belongs to, from 0 to {@link #orders()} - 1; some of them have no rows. */
  public int order(int trade) {
    return orders[trade];
  }

  /** What it is worth, as {@link Money#amount}. */
  public double amount(int trade) {
    return amounts[trade];
  }

  /** Whether it takes back, as {@link Money#returned}. */
  public boolean returned(int trade) {
    return (flags[trade] & RETURNED) != 0;
  }

  /** Whether its order's id marks a cancellation. */
  public boolean cancellation(int trade) {
    return (flags[trade] & CANCELLATION) != 0;
  }

  /** One more than the largest number of an order. */
  public int orders() {
    return orderCount;
  }
}
