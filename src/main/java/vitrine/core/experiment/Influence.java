package vitrine.core.experiment;

/**
 * An effect without the one unit that lies farthest out.
 *
 * @param top that unit
 * @param absoluteWithout the absolute effect without it
 * @param shift how far the unit moves the effect, in standard errors of the effect with it
 */
public record Influence(TopUnit top, ExperimentOutcome absoluteWithout, double shift) {
  /** A unit this many standard deviations from the rest of its arm is no ordinary one. */
  public static final double DEVIATIONS = 10;

  /** A unit that moves the effect by this much of a standard error is worth a sentence. */
  public static final double SHIFT = .25;

  /** Whether the unit is absurd and matters: the report names it. */
  public boolean named() {
    return top.deviations() >= DEVIATIONS && shift >= SHIFT;
  }
}
