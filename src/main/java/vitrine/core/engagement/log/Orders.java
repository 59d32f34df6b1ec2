package vitrine.core.engagement.log;

import java.util.Arrays;
import vitrine.core.dataset.CodeColumn;

/**
 * The orders of the rows that match a filter, numbered as in {@link Trades#order}.
 *
 * <p>An order with at least one bought row is positive. One whose rows are all returned is negative
 * (a cancellation or a return) unless all of them cost nothing, which is a stock correction.
 *
 * @param users who ordered: the first in file order if several did; negative where nobody is named
 * @param days the day of the order's first row, {@link Days#NONE} if no row has a time
 * @param flags what the order holds; 0 where no matching row has this order
 */
public record Orders(int[] users, int[] days, byte[] flags) {
  private static final byte BOUGHT = 1;
  private static final byte RETURNED = 2;
  private static final byte RETURNED_FOR_NOTHING = 4;

  /** The orders of the rows that match. */
  public static Orders of(PreparedLog data, Matches matches) {
    Trades trades = data.trades();
    int count = trades.orders();
    Orders orders = new Orders(new int[count], new int[count], new byte[count]);
    int[] firstNamed = new int[count];
    Arrays.fill(orders.users, CodeColumn.MISSING);
    Arrays.fill(orders.days, Days.NONE);
    for (int trade = 0; trade < trades.size(); trade++) {
      int row = trades.row(trade);
      if (!matches.test(row)) {
        continue;
      }
      int order = trades.order(trade);
      orders.flags[order] |= flag(trades, trade);
      int user = trades.user(trade);
      if (user >= 0 && (orders.users[order] < 0 || row < firstNamed[order])) {
        orders.users[order] = user;
        firstNamed[order] = row;
      }
      int day = trades.day(trade);
      if (day != Days.NONE && (orders.days[order] == Days.NONE || day < orders.days[order])) {
        orders.days[order] = day;
      }
    }
    return orders;
  }

  private static byte flag(Trades trades, int trade) {
    if (!trades.returned(trade)) {
      return BOUGHT;
    }
    boolean free = trades.amount(trade) == 0;
    return free && !trades.cancellation(trade) ? RETURNED_FOR_NOTHING : RETURNED;
  }

  /**
   * How many positive orders each user has.
   *
   * @param count how many users there are
   * @param from first day
   * @param to last day, included
   */
  public int[] positiveOfUsers(int count, int from, int to) {
    int[] bought = new int[count];
    for (int order = 0; order < flags.length; order++) {
      if (users[order] >= 0 && positive(order) && days[order] >= from && days[order] <= to) {
        bought[users[order]]++;
      }
    }
    return bought;
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
