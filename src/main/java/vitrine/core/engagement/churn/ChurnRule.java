package vitrine.core.engagement.churn;

import vitrine.core.common.Progress;
import vitrine.core.engagement.EngagementQuery;
import vitrine.core.engagement.log.PreparedLog;
import vitrine.core.engagement.log.UserRule;

/**
 * The users at risk of being lost at the end of a range of days.
 *
 * @param query the range and both filters
 */
public record ChurnRule(EngagementQuery query) implements UserRule {

  @Override
  public boolean[] users(PreparedLog data) {
    boolean[] users = new boolean[data.places().users()];
    for (UserAtRisk user : Churn.report(data, query, Progress.unwatched()).users()) {
      users[user.user()] = true;
    }
    return users;
  }
}
