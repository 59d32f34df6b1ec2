package vitrine.core.engagement.change;

import vitrine.core.engagement.EngagementQuery;
import vitrine.core.engagement.MonthWindow;
import vitrine.core.engagement.OrderValue;
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
 * @param orderValue which revenue the average order value divides
 */
record Scope(
    PreparedLog data,
    Matches matches,
    Money money,
    Orders orders,
    MonthWindow month,
    OrderValue orderValue) {

  static Scope of(PreparedLog data, EngagementQuery query) {
    Matches matches = Matches.of(data, query.where(), query.users());
    return new Scope(
        data,
        matches,
        Money.of(data.log()),
        Orders.of(data, matches),
        query.month(),
        query.orderValue());
  }
}
