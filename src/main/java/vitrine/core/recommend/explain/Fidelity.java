package vitrine.core.recommend.explain;

import java.util.Locale;

/**
 * How far a model's contributions can be trusted, by the places that recommended items take along
 * the deletion and the insertion curve.
 */
public enum Fidelity {
  /**
   * Both curves beat random order with the whole 95 % interval of the paired difference, and by at
   * least {@link #CLEAR} of the area that random order has.
   */
  HIGH,
  /** Both beat random order with the whole interval. */
  MODERATE,
  /** One of them does not. */
  LOW;

  /** From which share of random order's area a difference is a clear one. */
  public static final double CLEAR = .25;

  /** The verdict on two curves. */
  static Fidelity of(CurveComparison deletion, CurveComparison insertion) {
    return !beats(deletion) || !beats(insertion)
        ? LOW
        : clearly(deletion) && clearly(insertion) ? HIGH : MODERATE;
  }

  /** The name in JSON. */
  public String argument() {
    return name().toLowerCase(Locale.ROOT);
  }

  private static boolean beats(CurveComparison curve) {
    return curve.difference().interval().filter(ends -> ends.lower() > 0).isPresent();
  }

  private static boolean clearly(CurveComparison curve) {
    return curve.difference().mean() >= CLEAR * curve.random().mean();
  }
}
