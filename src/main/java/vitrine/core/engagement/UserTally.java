package vitrine.core.engagement;

import java.util.List;
import vitrine.core.dataset.EventKind;
import vitrine.core.dataset.EventLog;
import vitrine.core.dataset.UserOrder;
import vitrine.core.engagement.log.Blocks;
import vitrine.core.engagement.log.Days;
import vitrine.core.engagement.log.Matches;
import vitrine.core.engagement.log.Orders;

/**
 * Distinct users of a range of days, counted over the rows that match a filter, and the sums that
 * the click-through rate needs, whose unit is the user.
 *
 * @param byKind users with an event of each kind
 * @param active users with an event that is not an impression
 * @param carters active users with a cart event
 * @param buyers active users with a positive order
 * @param repeatBuyers users with two positive orders or more
 * @param allBuyers users with a positive order
 * @param reviewers buyers with a review event
 * @param exposures the click-through rate's numerator and denominator by user
 */
record UserTally(
    long[] byKind,
    long active,
    long carters,
    long buyers,
    long allBuyers,
    long repeatBuyers,
    long reviewers,
    RatioSums exposures) {

  /**
   * Counts the users.
   *
   * @param from first day
   * @param to last day, included
   * @param shown what clicks are divided by: impressions, or views
   */
  static UserTally of(
      EventLog log, Days days, Matches matches, Orders orders, int from, int to, EventKind shown) {
    int[] bought = ordersOfUsers(orders, log.byUser().users(), from, to);
    List<Counter> parts =
        Blocks.ofUsers(
            log.byUser(),
            (fromUser, toUser) -> {
              Counter counter = new Counter(log, days.ofRow(), matches, bought, shown);
              counter.count(fromUser, toUser, from, to);
              return counter;
            });
    Counter sum = parts.getFirst();
    parts.subList(1, parts.size()).forEach(sum::add);
    return sum.result();
  }

  private static int[] ordersOfUsers(Orders orders, int users, int from, int to) {
    int[] bought = new int[users];
    for (int order = 0; order < orders.count(); order++) {
      int user = orders.users()[order];
      int day = orders.days()[order];
      if (user >= 0 && day >= from && day <= to && orders.positive(order)) {
        bought[user]++;
      }
    }
    return bought;
  }

  private static final class Counter {
    private static final int QUALIFYING = ~(1 << EventKind.IMPRESSION.ordinal());

    private final UserOrder order;
    private final byte[] kinds;
    private final int[] dayOfRow;
    private final Matches matches;
    private final int[] bought;
    private final int shown;
    private final long[] byKind = new long[EventKind.values().length];
    private final RatioSums exposures = new RatioSums();
    private long active;
    private long carters;
    private long buyers;
    private long allBuyers;
    private long repeatBuyers;
    private long reviewers;

    Counter(EventLog log, int[] dayOfRow, Matches matches, int[] bought, EventKind shown) {
      this.order = log.byUser();
      this.kinds = log.kinds();
      this.dayOfRow = dayOfRow;
      this.matches = matches;
      this.bought = bought;
      this.shown = shown.ordinal();
    }

    void count(int fromUser, int toUser, int from, int to) {
      int[] rows = order.rows();
      for (int user = fromUser; user < toUser; user++) {
        int did = 0;
        int clicks = 0;
        int shows = 0;
        for (int place = order.start(user); place < order.end(user); place++) {
          int row = rows[place];
          if (dayOfRow[row] < from || dayOfRow[row] > to || !matches.test(row)) {
            continue;
          }
          did |= 1 << kinds[row];
          clicks += kinds[row] == EventKind.CLICK.ordinal() ? 1 : 0;
          shows += kinds[row] == shown ? 1 : 0;
        }
        if (clicks + shows > 0) {
          exposures.add(clicks, shows);
        }
        countUser(did, bought[user]);
      }
    }

    private void countUser(int did, int orders) {
      for (int kind = 0; kind < byKind.length; kind++) {
        byKind[kind] += (did >> kind) & 1;
      }
      boolean isActive = (did & QUALIFYING) != 0;
      active += isActive ? 1 : 0;
      carters += has(did, EventKind.CART) ? 1 : 0;
      buyers += isActive && orders > 0 ? 1 : 0;
      allBuyers += orders > 0 ? 1 : 0;
      repeatBuyers += orders > 1 ? 1 : 0;
      reviewers += orders > 0 && has(did, EventKind.REVIEW) ? 1 : 0;
    }

    private static boolean has(int did, EventKind kind) {
      return (did & (1 << kind.ordinal())) != 0;
    }

    void add(Counter other) {
      for (int kind = 0; kind < byKind.length; kind++) {
        byKind[kind] += other.byKind[kind];
      }
      active += other.active;
      carters += other.carters;
      buyers += other.buyers;
      allBuyers += other.allBuyers;
      repeatBuyers += other.repeatBuyers;
      reviewers += other.reviewers;
      exposures.add(other.exposures);
    }

    UserTally result() {
      return new UserTally(
          byKind, active, carters, buyers, allBuyers, repeatBuyers, reviewers, exposures);
    }
  }
}
