package vitrine.core.engagement;

/** What a filter makes of a log, for all its days: a range of days is cut from it afterwards. */
record Filtered(Matches matches, ActiveUsers active, DailySeries daily, Orders orders) {

  static Filtered of(PreparedLog data, EngagementQuery query) {
    Matches matches = Matches.of(data.log().frame(), query.where());
    return new Filtered(
        matches,
        ActiveUsers.of(data.log(), data.days(), matches, query.month()),
        DailySeries.of(data.log(), data.days(), data.sessions(), matches),
        Orders.of(data.log(), data.days(), matches));
  }
}
