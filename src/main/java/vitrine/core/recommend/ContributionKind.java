package vitrine.core.recommend;

/** What the contributions of past events to a score are. */
public enum ContributionKind {
  /** The score is their sum, within 1e-6. */
  EXACT,
  /**
   * The drop in score when the item is taken out of the history and the catalogue is scored again.
   * The whole drop stands at the item's last event. The drops need not sum to the score.
   */
  REMOVAL,
  /** The model does not look at the history: every part is 0. */
  NONE
}
