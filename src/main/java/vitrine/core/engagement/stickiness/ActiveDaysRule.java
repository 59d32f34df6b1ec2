package vitrine.core.engagement.stickiness;

import vitrine.core.engagement.EngagementQuery;
import vitrine.core.engagement.log.ActiveDays;
import vitrine.core.engagement.log.Matches;
import vitrine.core.engagement.log.PreparedLog;
import vitrine.core.engagement.log.UserRule;

/**
 * The users who are active on exactly so many of the 28 days that end with a range.
 *
 * @param query the range and both filters
 * @param activeDays how many, from 1 to 28
 */
public record ActiveDaysRule(EngagementQuery query, int activeDays) implements UserRule {

  @Override
  public boolean[] users(PreparedLog data) {
    int to = data.days().day(query.daysOf(data).to());
    ActiveDays active =
        new ActiveDays(
            data,
            Matches.of(data, query.where(), query.users()),
            Math.max(0, to - Stickiness.WINDOW + 1),
            to);
    boolean[] users = new boolean[data.places().users()];
    int[] days = new int[active.most()];
    for (int user = 0; user < users.length; user++) {
      users[user] = active.of(user, days) == activeDays;
    }
    return users;
  }
}
