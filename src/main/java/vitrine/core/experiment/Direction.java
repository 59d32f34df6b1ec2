package vitrine.core.experiment;

/** Which way a metric should move. */
public enum Direction {
  /** More is better. */
  MORE,
  /** Less is better. */
  LESS;

  /** The effect with its sign turned so that positive is better. */
  public double better(double effect) {
    return this == MORE ? effect : -effect;
  }
}
