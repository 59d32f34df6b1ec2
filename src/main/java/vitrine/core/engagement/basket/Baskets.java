package vitrine.core.engagement.basket;

import java.util.Arrays;
import vitrine.core.dataset.CodeColumn;
import vitrine.core.engagement.log.Categorical;
import vitrine.core.engagement.log.Matches;
import vitrine.core.engagement.log.Money;
import vitrine.core.engagement.log.Orders;
import vitrine.core.engagement.log.Period;
import vitrine.core.engagement.log.PreparedLog;
import vitrine.core.engagement.log.Trades;

/**
 * The distinct things of each positive order, one list after the other.
 *
 * @param orders how many positive orders, those without a known thing included
 * @param starts where the list of each order begins, and one past the last list
 * @param codes the things of each order, ascending
 * @param column what the codes stand for
 */
record Baskets(long orders, int[] starts, int[] codes, CodeColumn column) {

  /** The orders of a period; only rows that buy and match the filters put things into them. */
  static Baskets of(PreparedLog data, BasketQuery query, Period period) {
    CodeColumn column = Categorical.column(data.log().frame(), query.column());
    Matches matches = Matches.of(data, query.base().where(), query.base().users());
    Orders orders = Orders.of(data, matches);
    int from = data.days().day(period.from());
    int to = data.days().day(period.to());
    boolean[] counted = new boolean[orders.count()];
    long count = 0;
    for (int order = 0; order < counted.length; order++) {
      int day = orders.days()[order];
      counted[order] = orders.positive(order) && day >= from && day <= to;
      count += counted[order] ? 1 : 0;
    }
    Money money = Money.of(data.log());
    Trades trades = data.trades();
    int[] codeOfTrade = new int[trades.size()];
    int[] starts = new int[counted.length + 1];
    for (int trade = 0; trade < codeOfTrade.length; trade++) {
      int row = trades.row(trade);
      boolean bought = counted[trades.order(trade)] && !money.returned(row) && matches.test(row);
      codeOfTrade[trade] = bought ? column.codes()[row] : CodeColumn.MISSING;
      starts[trades.order(trade) + 1] += codeOfTrade[trade] < 0 ? 0 : 1;
    }
    return distinct(count, starts, trades, codeOfTrade, column);
  }

  private static Baskets distinct(
      long count, int[] starts, Trades trades, int[] codeOfTrade, CodeColumn column) {
    for (int order = 1; order < starts.length; order++) {
      starts[order] += starts[order - 1];
    }
    int[] next = starts.clone();
    int[] codes = new int[starts[starts.length - 1]];
    for (int trade = 0; trade < codeOfTrade.length; trade++) {
      if (codeOfTrade[trade] >= 0) {
        codes[next[trades.order(trade)]++] = codeOfTrade[trade];
      }
    }
    int[] ends = new int[starts.length];
    int kept = 0;
    for (int order = 0; order + 1 < starts.length; order++) {
      Arrays.sort(codes, starts[order], starts[order + 1]);
      int first = kept;
      for (int i = starts[order]; i < starts[order + 1]; i++) {
        if (kept == first || codes[i] != codes[kept - 1]) {
          codes[kept++] = codes[i];
        }
      }
      ends[order + 1] = kept;
    }
    return new Baskets(count, ends, Arrays.copyOf(codes, kept), column);
  }

  int size() {
    return starts.length - 1;
  }

  /** How many orders hold each thing. */
  int[] counts() {
    int[] counts = new int[column.dictionary().size()];
    for (int code : codes) {
      counts[code]++;
    }
    return counts;
  }

  /** How many orders hold two different things or more. */
  long larger() {
    long larger = 0;
    for (int order = 0; order < size(); order++) {
      larger += starts[order + 1] - starts[order] > 1 ? 1 : 0;
    }
    return larger;
  }

  /** The same orders without the things that were not asked for, which are numbered anew. */
  Baskets only(int[] numberOf) {
    int[] ends = new int[starts.length];
    int[] numbers = new int[codes.length];
    int kept = 0;
    for (int order = 0; order < size(); order++) {
      for (int i = starts[order]; i < starts[order + 1]; i++) {
        if (numberOf[codes[i]] >= 0) {
          numbers[kept++] = numberOf[codes[i]];
        }
      }
      ends[order + 1] = kept;
    }
    return new Baskets(orders, ends, Arrays.copyOf(numbers, kept), column);
  }
}
