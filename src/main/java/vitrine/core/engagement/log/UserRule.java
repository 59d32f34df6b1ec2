package vitrine.core.engagement.log;

/**
 * A user filter: which users count, with all their events. Rules are records, so that equal rules
 * mean the same users and a result can be kept for them.
 */
public interface UserRule {

  /**
   * Whether each user counts.
   *
   * @return an entry a code of {@link vitrine.core.dataset.EventLog#users()}
   * @throws vitrine.core.common.VitrineException if the rule names something the data does not have
   */
  boolean[] users(PreparedLog data);
}
