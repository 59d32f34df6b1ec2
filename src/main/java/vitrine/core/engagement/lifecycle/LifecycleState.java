package vitrine.core.engagement.lifecycle;

/** What a user is in an interval. Users who are in none of these states have long been away. */
public enum LifecycleState {
  /** Active in it, and never earlier in the data. */
  NEW,
  /** Active in it and in the interval before. */
  RETURNING,
  /** Active in it, not in the interval before, but earlier. */
  RESURRECTING,
  /** Not active in it, but in the interval before. */
  DORMANT
}
