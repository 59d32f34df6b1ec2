package vitrine.core.experiment;

/** What an effect was adjusted by, to make it more precise. */
public enum Adjustment {
  /** The arms as they are. */
  NONE,
  /** A value from before the experiment. */
  CUPED,
  /** The shares of groups that were known before. */
  POST_STRATIFIED
}
