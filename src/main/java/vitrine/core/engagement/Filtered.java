package vitrine.core.engagement;

import vitrine.core.engagement.log.Matches;
import vitrine.core.engagement.log.Orders;
import vitrine.core.engagement.log.PreparedLog;

/** What a filter makes of a log, for all its days: a range of days is cut from it afterwards. */
record Filtered(
    Matches matches, ActiveUsers active, DailySeries daily, Orders orders, OrderValue orderValue) {

  static Filtered of(PreparedLog data, EngagementQuery query) {
    Matches matches = Matches.of(data, query.where(), query.users());
    return new Filtered(
        matches,
        ActiveUsers.of(data, matches, query.month()),
        DailySeries.of(data, matches),
        Orders.of(data, matches),
        query.orderValue());
  }
}
