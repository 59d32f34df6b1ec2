package vitrine.core.recommend.evaluation;

/** What the weights have seen, and what they are asked for. */
public enum Fitted {
  /**
   * Weights from all but the last two events, asked for the last but one from the events before it:
   * for choosing settings.
   */
  VALIDATION(2, 1, "validation"),
  /**
   * Weights from all but the last two events, asked for the last one from all events before it: the
   * weights never saw the last but one, though it is in the history that is scored.
   */
  TRAIN_ONLY(2, 0, "trainOnly"),
  /** Weights from all but the last event, asked for the last one from all events before it. */
  REFIT(1, 0, "refit");

  private final int heldFromWeights;
  private final int afterTarget;
  private final String argument;

  Fitted(int heldFromWeights, int afterTarget, String argument) {
    this.heldFromWeights = heldFromWeights;
    this.afterTarget = afterTarget;
    this.argument = argument;
  }

  /** The name in JSON. */
  public String argument() {
    return argument;
  }

  /** How many of the last events of an evaluated shopper the weights do not see. */
  int heldFromWeights() {
    return heldFromWeights;
  }

  /** How many events of the shopper come after the one asked for. */
  int afterTarget() {
    return afterTarget;
  }
}
