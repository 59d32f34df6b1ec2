package vitrine.core.engagement.rfm;

import vitrine.core.engagement.log.Matches;
import vitrine.core.engagement.log.Money;
import vitrine.core.engagement.log.PreparedLog;
import vitrine.core.engagement.log.Trades;

/**
 * Bought less returned, of the matching rows of a range of days. A row without a price adds
 * nothing.
 *
 * @param known whether the data has prices
 * @param byUser of each user
 * @param nobody of the rows without a user
 */
record NetRevenue(boolean known, double[] byUser, double nobody) {

  static NetRevenue of(PreparedLog data, Matches matches, int from, int to) {
    Trades trades = data.trades();
    Money money = Money.of(data.log());
    int[] users = data.log().users().codes();
    double[] byUser = new double[data.places().users()];
    double nobody = 0;
    for (int trade = 0; trade < trades.size(); trade++) {
      int row = trades.row(trade);
      int day = trades.day(trade);
      if (day < from || day > to || !matches.test(row)) {
        continue;
      }
      double net = money.net(row);
      if (users[row] < 0) {
        nobody += net;
      } else {
        byUser[users[row]] += net;
      }
    }
    return new NetRevenue(money.known(), byUser, nobody);
  }
}
