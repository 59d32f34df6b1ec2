package vitrine.core.engagement;

import java.util.List;
import vitrine.core.dataset.EventKind;
import vitrine.core.engagement.log.Blocks;
import vitrine.core.engagement.log.Matches;
import vitrine.core.engagement.log.Orders;
import vitrine.core.engagement.log.Places;
import vitrine.core.engagement.log.PreparedLog;

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
   */
  static UserTally of(PreparedLog data, Matches matches, Orders orders, int from, int to) {
    int[] bought = orders.positiveOfUsers(data.places().users(), from, to);
    List<Counter> parts =
        Blocks.ofUsers(
            data.places().order(),
            (fromUser, toUser) -> {
              Counter counter = new Counter(data, matches, bought);
              counter.count(fromUser, toUser, from, to);
              return counter;
            });
    Counter sum = parts.getFirst();
    parts.subList(1, parts.size()).forEach(sum::add);
    return sum.result();
  }

  private static final class Counter {
    private static final int QUALIFYING = ~(1 << EventKind.IMPRESSION.ordinal());

    private final Places places;
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

    Counter(PreparedLog data, Matches matches, int[] bought) {
      this.places = data.places();
      this.matches = matches;
      this.bought = bought;
      this.shown = data.shown().ordinal();
    }

    void count(int fromUser, int toUser, int from, int to) {
      for (int user = fromUser; user < toUser; user++) {
        int did = 0;
        int clicks = 0;
        int shows = 0;
        for (int place = places.start(user); place < places.end(user); place++) {
          int day = places.day(place);
          if (day < from || day > to || !matches.testPlace(place)) {
            continue;
          }
          int kind = places.kind(place);
          did |= 1 << kind;
          clicks += kind == EventKind.CLICK.ordinal() ? 1 : 0;
          shows += kind == shown ? 1 : 0;
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
