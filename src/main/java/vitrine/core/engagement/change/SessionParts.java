package vitrine.core.engagement.change;

import java.util.function.IntToDoubleFunction;
import vitrine.core.engagement.log.Blocks;
import vitrine.core.engagement.log.Places;
import vitrine.core.engagement.log.Sessions;

/** Sessions: each is split over parts by the share of its events that match the filters. */
final class SessionParts {
  private SessionParts() {}

  /**
   * Sessions of a range of days.
   *
   * @param worth what a session counts
   */
  static PartSums of(
      Scope scope, Partition partition, IntToDoubleFunction worth, int from, int to) {
    Sessions sessions = scope.data().sessions();
    Places places = scope.data().places();
    int[] ofPlace = sessions.ofPlace();
    int[] matching = new int[sessions.count()];
    Blocks.ofUsers(
        places.order(),
        (fromUser, toUser) -> {
          int last = fromUser == toUser ? 0 : places.end(toUser - 1);
          for (int place = places.start(fromUser); place < last; place++) {
            if (ofPlace[place] >= 0 && scope.matches().testPlace(place)) {
              matching[ofPlace[place]]++;
            }
          }
          return toUser;
        });
    PartSums sum = new PartSums(partition.parts());
    for (int session = 0; session < matching.length; session++) {
      boolean counted = sessions.days()[session] >= from && sessions.days()[session] <= to;
      if (!counted) {
        matching[session] = 0;
      } else if (matching[session] > 0) {
        sum.addWhole(worth.applyAsDouble(session));
      }
    }
    Blocks.of(
            places.size(),
            (first, end) -> {
              PartSums part = new PartSums(partition.parts());
              for (int place = first; place < end; place++) {
                int session = ofPlace[place];
                if (session >= 0 && matching[session] > 0 && scope.matches().testPlace(place)) {
                  double share = worth.applyAsDouble(session) / matching[session];
                  part.add(partition.of(places.row(place)), share);
                }
              }
              return part;
            })
        .forEach(sum::add);
    return sum;
  }
}
