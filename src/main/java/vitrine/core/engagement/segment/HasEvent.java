package vitrine.core.engagement.segment;

import java.util.List;
import java.util.Optional;
import vitrine.core.engagement.log.Condition;
import vitrine.core.engagement.log.Days;
import vitrine.core.engagement.log.Matches;
import vitrine.core.engagement.log.Period;
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
    int[] dayOfRow = days.ofRow();
    int[] codes = data.log().users().codes();
    boolean[] users = new boolean[data.log().users().dictionary().size()];
    // Rows without a time have the day -1 and count nowhere, as in every figure.
    int from = Math.max(first, 0);
    for (int row = 0; row < codes.length; row++) {
      if (codes[row] >= 0 && dayOfRow[row] >= from && dayOfRow[row] <= last && matches.test(row)) {
        users[codes[row]] = true;
      }
    }
    return users;
  }
}
