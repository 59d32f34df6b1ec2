package vitrine.core.engagement.repeat;

import vitrine.core.engagement.EngagementQuery;
import vitrine.core.engagement.log.BuyerOrders;
import vitrine.core.engagement.log.PreparedLog;
import vitrine.core.engagement.log.UserRule;

/**
 * The buyers with some number of positive orders.
 *
 * @param query the range and both filters
 * @param fewest at least so many, 1 or more
 * @param most at most so many
 */
public record OrderCountRule(EngagementQuery query, int fewest, int most) implements UserRule {
  /** Refuses a range without a number. */
  public OrderCountRule {
    if (fewest < 1 || most < fewest) {
      throw new IllegalArgumentException(fewest + " to " + most + " orders");
    }
  }

  @Override
  public boolean[] users(PreparedLog data) {
    BuyerOrders buyers = RepeatPurchase.buyers(data, query, query.daysOf(data));
    boolean[] users = new boolean[data.places().users()];
    for (int buyer = 0; buyer < buyers.size(); buyer++) {
      int orders = buyers.orders(buyer);
      users[buyers.users()[buyer]] = orders >= fewest && orders <= most;
    }
    return users;
  }
}
