package vitrine.core.experiment;

/**
 * Units seen in two arms. They are left out of every arm.
 *
 * @param mixed how many
 * @param units all units, the mixed ones included
 */
public record MixedExposure(long mixed, long units) {
  /** From this share of all units … */
  public static final double SHARE = .01;

  /** … and this many of them, the check warns. */
  public static final int COUNT = 10;

  /** No unit was seen in two arms, or nothing is known about it. */
  public static final MixedExposure NONE = new MixedExposure(0, 0);

  /** Mixed units over all units. */
  public double share() {
    return units == 0 ? 0 : (double) mixed / units;
  }

  /** Whether there are so many that something is wrong with the assignment. */
  public boolean warns() {
    return mixed >= COUNT && share() >= SHARE;
  }
}
