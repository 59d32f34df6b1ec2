package vitrine.core.engagement.log;

import java.util.Arrays;
import java.util.Optional;
import vitrine.core.dataset.CodeColumn;
import vitrine.core.dataset.EventKind;
import vitrine.core.dataset.EventLog;
import vitrine.core.dataset.UserOrder;

/**
 * The orders of the rows that match a filter: rows with one order id, else one user's purchases and
 * returns with one timestamp; a row without either is an order of its own.
 *
 * <p>An order with at least one bought row is positive. One whose rows are all returned is negative
 * (a cancellation or a return) unless all of them cost nothing, which is a stock correction.
 *
 * @param users who ordered, negative where nobody is named
 * @param days the day of the order's first row, {@link Days#NONE} if no row has a time
 * @param flags what the order holds; 0 where no matching row has this order
 */
public record Orders(int[] users, int[] days, byte[] flags) {
  private static final byte BOUGHT = 1;
  private static final byte RETURNED = 2;
  private static final byte RETURNED_FOR_NOTHING = 4;

  public static Orders of(EventLog log, Days days, Matches matches) {
    int[] numbers = numbers(log);
    int count = Arrays.stream(numbers).max().orElse(-1) + 1;
    Orders orders = new Orders(new int[count], new int[count], new byte[count]);
    Money money = Money.of(log);
    int[] users = log.users().codes();
    Optional<int[]> ids = log.orders().map(CodeColumn::codes);
    Arrays.fill(orders.users, CodeColumn.MISSING);
    Arrays.fill(orders.days, Days.NONE);
    for (int row = 0; row < numbers.length; row++) {
      int order = numbers[row];
      if (order < 0 || !matches.test(row)) {
        continue;
      }
      boolean cancellation = ids.isPresent() && log.cancellation(ids.get()[row]);
      orders.flags[order] |= flag(money, cancellation, row);
      if (orders.users[order] < 0) {
        orders.users[order] = users[row];
      }
      int day = days.ofRow()[row];
      if (day != Days.NONE && (orders.days[order] == Days.NONE || day < orders.days[order])) {
        orders.days[order] = day;
      }
    }
    return orders;
  }

  private static byte flag(Money money, boolean cancellation, int row) {
    if (!money.returned(row)) {
      return BOUGHT;
    }
    boolean free = money.known() && money.amount(row) == 0;
    return free && !cancellation ? RETURNED_FOR_NOTHING : RETURNED;
  }

  /** The order number of each purchase and return, -1 of every other row. */
  private static int[] numbers(EventLog log) {
    byte[] kinds = log.kinds();
    int[] numbers = new int[kinds.length];
    Arrays.fill(numbers, -1);
    int[] users = log.users().codes();
    Optional<int[]> ids = log.orders().map(CodeColumn::codes);
    int next = log.orders().map(c -> c.dictionary().size()).orElse(0);
    for (int row = 0; row < kinds.length; row++) {
      if (ids.isPresent() && ids.get()[row] >= 0 && trade(kinds[row])) {
        numbers[row] = ids.get()[row];
      } else if (users[row] < 0 && trade(kinds[row])) {
        numbers[row] = next++;
      }
    }
    return numberByTime(log, numbers, next);
  }

  private static int[] numberByTime(EventLog log, int[] numbers, int first) {
    UserOrder order = log.byUser();
    long[] times = log.times();
    byte[] kinds = log.kinds();
    int next = first;
    for (int user = 0; user < order.users(); user++) {
      boolean open = false;
      long time = 0;
      for (int place = order.start(user); place < order.end(user); place++) {
        int row = order.rows()[place];
        if (!trade(kinds[row]) || numbers[row] >= 0) {
          continue;
        }
        if (!open || times[row] != time || time == Long.MIN_VALUE) {
          open = true;
          time = times[row];
          next++;
        }
        numbers[row] = next - 1;
      }
    }
    return numbers;
  }

  private static boolean trade(byte kind) {
    return kind == EventKind.PURCHASE.ordinal() || kind == EventKind.RETURN.ordinal();
  }

  /** How many orders there are, those of no matching row included. */
  public int count() {
    return flags.length;
  }

  /** Whether something was bought. */
  public boolean positive(int order) {
    return (flags[order] & BOUGHT) != 0;
  }

  /** Whether it is a cancellation or a return. */
  public boolean negative(int order) {
    return (flags[order] & (BOUGHT | RETURNED)) == RETURNED;
  }

  /** Whether it only takes back what cost nothing. */
  public boolean correction(int order) {
    return flags[order] == RETURNED_FOR_NOTHING;
  }
}
