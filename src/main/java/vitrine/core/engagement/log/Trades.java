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
  private final int[] rows;
  private final int[] orders;
  private final int[] days;
  private final int orderCount;

  private Trades(int[] rows, int[] orders, int[] days, int orderCount) {
    this.rows = rows;
    this.orders = orders;
    this.days = days;
    this.orderCount = orderCount;
  }

  static Trades of(EventLog log, Days days, Places places) {
    int[] named = concatenated(Blocks.of(places.size(), (from, to) -> tradesAt(places, from, to)));
    int[] unnamed =
        Arrays.stream(places.rowsWithoutUser()).filter(row -> trade(log.kinds()[row])).toArray();
    int size = named.length + unnamed.length;
    Trades trades = new Trades(new int[size], new int[size], new int[size], 0);
    for (int i = 0; i < named.length; i++) {
      trades.rows[i] = places.row(named[i]);
      trades.days[i] = places.day(named[i]);
    }
    for (int i = 0; i < unnamed.length; i++) {
      trades.rows[named.length + i] = unnamed[i];
      trades.days[named.length + i] = days.dayOf(log.times()[unnamed[i]], Days.NONE);
    }
    return new Trades(trades.rows, trades.orders, trades.days, trades.number(log));
  }

  private static int[] tradesAt(Places places, int from, int to) {
    IntArrayList trades = new IntArrayList();
    for (int place = from; place < to; place++) {
      if (trade(places.kind(place))) {
        trades.add(place);
      }
    }
    return trades.toIntArray();
  }

  private static int[] concatenated(List<int[]> parts) {
    return parts.stream().flatMapToInt(Arrays::stream).toArray();
  }

  /** Numbers the orders by id, then by user and time; says how many numbers there are. */
  private int number(EventLog log) {
    Optional<int[]> ids = log.orders().map(CodeColumn::codes);
    int next = log.orders().map(column -> column.dictionary().size()).orElse(0);
    int lastUser = CodeColumn.MISSING;
    long lastTime = Long.MIN_VALUE;
    for (int trade = 0; trade < rows.length; trade++) {
      int row = rows[trade];
      if (ids.isPresent() && ids.get()[row] >= 0) {
        orders[trade] = ids.get()[row];
        continue;
      }
      int user = log.users().codes()[row];
      long time = log.times()[row];
      if (user < 0 || user != lastUser || time == Long.MIN_VALUE || time != lastTime) {
        next++;
      }
      lastUser = user;
      lastTime = time;
      orders[trade] = next - 1;
    }
    return next;
  }

  private static boolean trade(int kind) {
    return kind == EventKind.PURCHASE.ordinal() || kind == EventKind.RETURN.ordinal();
  }

  /** How many purchases and returns. */
  public int size() {
    return rows.length;
  }

  /** The row of the log. */
  public int row(int trade) {
    return rows[trade];
  }

  /** The order that it belongs to, from 0 to {@link #orders()} - 1; some of them have no rows. */
  public int order(int trade) {
    return orders[trade];
  }

  /** The day, {@link Days#NONE} where the time is missing. */
  public int day(int trade) {
    return days[trade];
  }

  /** One more than the largest number of an order. */
  public int orders() {
    return orderCount;
  }
}
