package vitrine.core.engagement;

import vitrine.core.engagement.log.Matches;
import vitrine.core.engagement.log.Orders;
import vitrine.core.engagement.log.PreparedLog;

/** What a filter makes of a log, for all its days: a range of days is cut from it afterwards. */
record Filtered(Matches matches, ActiveUsers active, DailySeries daily, Orders orders) {

  static Filtered of(PreparedLog data, EngagementQuery query) {
    Matches matches = Matches.of(data, query.where(), query.users());
    return new Filtered(
        matches,
        ActiveUsers.of(data.log(), data.days(), matches, query.month()),
        DailySeries.of(data.log(), data.days(), data.sessions(), matches),
        Orders.of(data.log(), data.days(), matches));
  }
}
