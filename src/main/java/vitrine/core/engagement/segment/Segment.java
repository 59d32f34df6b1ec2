package vitrine.core.engagement.segment;

import java.util.Arrays;
import java.util.List;
import vitrine.core.engagement.log.PreparedLog;
import vitrine.core.engagement.log.UserRule;

/**
 * A group of shoppers with a name: those whom every rule takes in. It names rules, not users, so
 * that it follows the data when that is refreshed.
 *
 * @param name the user's name for it, unique in a workspace
 * @param rules all of which must hold; every user if empty
 */
public record Segment(String name, List<UserRule> rules) {
  /** Copies the list. */
  public Segment {
    rules = List.copyOf(rules);
  }

  /** The same group under another name. */
  public Segment named(String other) {
    return new Segment(other, rules);
  }

  /**
   * Whether each user belongs to it.
   *
   * @return an entry a code of {@link vitrine.core.dataset.EventLog#users()}
   * @throws vitrine.core.common.VitrineException if a rule names something the data does not have
   */
  public boolean[] members(PreparedLog data) {
    boolean[] members = new boolean[data.log().users().dictionary().size()];
    Arrays.fill(members, true);
    for (UserRule rule : rules) {
      boolean[] users = rule.users(data);
      for (int user = 0; user < members.length; user++) {
        members[user] &= users[user];
      }
    }
    return members;
  }
}
