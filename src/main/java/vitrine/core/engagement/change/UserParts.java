package vitrine.core.engagement.change;

import vitrine.core.dataset.EventKind;
import vitrine.core.engagement.log.Blocks;
import vitrine.core.engagement.log.Places;

/**
 * Distinct users of a range of days: each is split over parts by the share of the events that make
 * a user active. The numerator and the denominator of a rate split a user alike.
 */
final class UserParts {
  private static final int ACTIVE = ~(1 << EventKind.IMPRESSION.ordinal());

  private UserParts() {}

  /** Tells which users count. */
  @FunctionalInterface
  interface Who {
    /**
     * Whether a user counts.
     *
     * @param active whether the user has an event that is not an impression
     * @param did the kinds of event the user has, a bit each
     * @param orders positive orders of the user
     */
    boolean counts(boolean active, int did, int orders);
  }

  static boolean did(int kinds, EventKind kind) {
    return (kinds & (1 << kind.ordinal())) != 0;
  }

  static PartSums of(Scope scope, Partition partition, Who who, int from, int to) {
    int[] bought = scope.orders().positiveOfUsers(scope.data().places().users(), from, to);
    PartSums sum = new PartSums(partition.parts());
    Blocks.ofUsers(
            scope.data().places().order(),
            (fromUser, toUser) -> {
              PartSums part = new PartSums(partition.parts());
              EventCounts counts = new EventCounts(partition.parts());
              for (int user = fromUser; user < toUser; user++) {
                int did = collect(scope, partition, user, from, to, counts);
                if (who.counts((did & ACTIVE) != 0, did, bought[user])) {
                  counts.share(part, 1, partition.missing());
                  part.addWhole(1);
                }
                counts.clear();
              }
              return part;
            })
        .forEach(sum::add);
    return sum;
  }

  /** Counts the user's events by part; returns the kinds among them, impressions included. */
  private static int collect(
      Scope scope, Partition partition, int user, int from, int to, EventCounts counts) {
    Places places = scope.data().places();
    int did = 0;
    for (int place = places.start(user); place < places.end(user); place++) {
      int day = places.day(place);
      if (day >= from && day <= to && scope.matches().testPlace(place)) {
        int kind = 1 << places.kind(place);
        did |= kind;
        if ((kind & ACTIVE) != 0) {
          counts.add(partition.of(places.row(place)));
        }
      }
    }
    return did;
  }
}
