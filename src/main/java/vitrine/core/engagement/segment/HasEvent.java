package vitrine.core.engagement.segment;

import java.util.List;
import java.util.Optional;
import vitrine.core.engagement.log.Blocks;
import vitrine.core.engagement.log.Condition;
import vitrine.core.engagement.log.Days;
import vitrine.core.engagement.log.Matches;
import vitrine.core.engagement.log.Period;
import vitrine.core.engagement.log.Places;
import vitrine.core.engagement.log.PreparedLog;
import vitrine.core.engagement.log.UserRule;

/**
 * Users with at least one event that matches every condition, on one of the days.
 *
 * @param where conditions on the event; any event if empty
 * @param period the days it may lie on; any day if empty
 */
public record HasEvent(List<Condition> where, Optional<Period> period) implements UserRule {
  /** Copies the list. */
  public HasEvent {
    where = List.copyOf(where);
  }

  @Override
  public boolean[] users(PreparedLog data) {
    Matches matches = Matches.of(data, where, List.of());
    Days days = data.days();
    int first = period.map(p -> days.day(p.from())).orElse(0);
    int last = period.map(p -> days.day(p.to())).orElse(days.count() - 1);
    Places places = data.places();
    boolean[] users = new boolean[places.users()];
    // Rows without a time have the day -1 and count nowhere, as in every figure.
    int from = Math.max(first, 0);
    Blocks.ofUsers(
        places.order(),
        (fromUser, toUser) -> {
          for (int user = fromUser; user < toUser; user++) {
            users[user] = any(places, matches, user, from, last);
          }
          return toUser;
        });
    return users;
  }

  private static boolean any(Places places, Matches matches, int user, int from, int last) {
    for (int place = places.start(user); place < places.end(user); place++) {
      int day = places.day(place);
      if (day >= from && day <= last && matches.testPlace(place)) {
        return true;
      }
    }
    return false;
  }
}
