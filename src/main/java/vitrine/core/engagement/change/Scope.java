package vitrine.core.engagement.change;

import vitrine.core.engagement.EngagementQuery;
import vitrine.core.engagement.MonthWindow;
import vitrine.core.engagement.log.Matches;
import vitrine.core.engagement.log.Money;
import vitrine.core.engagement.log.Orders;
import vitrine.core.engagement.log.PreparedLog;

/**
 * What the kernels of both periods share.
 *
 * @param data the log
 * @param matches the rows that match the filters
 * @param money what rows are worth
 * @param orders the orders of these rows
 * @param month what a month is
 */
record Scope(PreparedLog data, Matches matches, Money money, Orders orders, MonthWindow month) {

  static Scope of(PreparedLog data, EngagementQuery query) {
    Matches matches = Matches.of(data, query.where(), query.users());
    return new Scope(data, matches, Money.of(data.log()), Orders.of(data, matches), query.month());
  }

  /** How many positive orders of these days each user has. */
  int[] ordersOfUsers(int from, int to) {
    int[] bought = new int[data.places().users()];
    for (int order = 0; order < orders.count(); order++) {
      int day = orders.days()[order];
      if (orders.users()[order] >= 0 && orders.positive(order) && day >= from && day <= to) {
        bought[orders.users()[order]]++;
      }
    }
    return bought;
  }
}
