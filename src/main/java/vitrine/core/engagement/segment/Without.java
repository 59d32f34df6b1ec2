package vitrine.core.engagement.segment;

import vitrine.core.engagement.log.PreparedLog;
import vitrine.core.engagement.log.UserRule;

/**
 * Users whom another rule leaves out.
 *
 * @param rule the rule that must not hold
 */
public record Without(UserRule rule) implements UserRule {

  @Override
  public boolean[] users(PreparedLog data) {
    boolean[] users = rule.users(data).clone();
    for (int user = 0; user < users.length; user++) {
      users[user] = !users[user];
    }
    return users;
  }
}
