package vitrine.core.engagement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vitrine.core.engagement.log.Condition;
import vitrine.core.engagement.log.Matches;
import vitrine.core.engagement.log.Period;
import vitrine.core.engagement.log.PreparedLog;
import vitrine.core.engagement.log.UserRule;

/**
 * A filter that leaves no event, and what could be taken away so that some are left. Each part
 * stands for itself: without it, and with all the others, there are events.
 *
 * @param where conditions that are too much
 * @param users rules that are too much
 * @param days whether there are events on other days
 */
public record EmptyFilter(List<Condition> where, List<UserRule> users, boolean days) {
  /** Copies the lists. */
  public EmptyFilter {
    where = List.copyOf(where);
    users = List.copyOf(users);
  }

  /**
   * Looks for an event that a question is about.
   *
   * @return empty if there is one, or if the question has no filter to take away
   * @throws vitrine.core.common.VitrineException if the filter names something the data does not
   *     have
   */
  public static Optional<EmptyFilter> of(PreparedLog data, EngagementQuery query) {
    boolean filtered = !query.where().isEmpty() || !query.users().isEmpty();
    if (!filtered || anyMatch(data, query.daysOf(data), query.where(), query.users())) {
      return Optional.empty();
    }
    Period days = query.daysOf(data);
    List<Condition> conditions =
        query.where().stream()
            .filter(one -> anyMatch(data, days, without(query.where(), one), query.users()))
            .toList();
    List<UserRule> rules =
        query.users().stream()
            .filter(one -> anyMatch(data, days, query.where(), without(query.users(), one)))
            .toList();
    boolean otherDays = anyMatch(data, data.dataDays(), query.where(), query.users());
    return Optional.of(new EmptyFilter(conditions, rules, otherDays));
  }

  private static <T> List<T> without(List<T> all, T one) {
    List<T> others = new ArrayList<>(all);
    others.remove(one);
    return others;
  }

  private static boolean anyMatch(
      PreparedLog data, Period period, List<Condition> where, List<UserRule> users) {
    Matches matches = Matches.of(data, where, users);
    int from = data.days().day(period.from());
    int to = data.days().day(period.to());
    int[] dayOfRow = data.days().ofRow();
    for (int row = 0; row < dayOfRow.length; row++) {
      if (dayOfRow[row] >= from && dayOfRow[row] <= to && matches.test(row)) {
        return true;
      }
    }
    return false;
  }
}
