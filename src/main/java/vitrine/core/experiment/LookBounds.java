package vitrine.core.experiment;

import java.util.Arrays;
import java.util.List;
import vitrine.core.experiment.ExperimentOutcome.Estimated;

/**
 * The group-sequential bounds of all looks at one comparison, from one pass.
 *
 * @param alpha error level, two-sided, over all looks
 * @param shares of the plan at the looks, increasing, at most 1
 * @param bounds z of each look: an effect of that many standard errors stands out
 * @param exceeded whether a look came after the plan was used up: all shares are then divided by
 *     the largest, and the error level is not guaranteed
 */
public record LookBounds(double alpha, List<Double> shares, List<Double> bounds, boolean exceeded) {
  /** Copies the lists. */
  public LookBounds {
    shares = List.copyOf(shares);
    bounds = List.copyOf(bounds);
  }

  /**
   * The bounds of looks at these units of both arms together.
   *
   * @param units at each look, at least one, positive and increasing
   * @param planned N*
   */
  public static LookBounds of(double alpha, double[] units, double planned) {
    return ofShares(alpha, Arrays.stream(units).map(n -> n / planned).toArray());
  }

  /** The bounds of looks at these shares of the plan, positive and increasing, at least one. */
  static LookBounds ofShares(double alpha, double[] told) {
    double largest = told[told.length - 1];
    boolean exceeded = largest > 1;
    double[] shares = exceeded ? Arrays.stream(told).map(share -> share / largest).toArray() : told;
    return new LookBounds(
        alpha,
        Arrays.stream(shares).boxed().toList(),
        Arrays.stream(SpendingBounds.of(shares, alpha)).boxed().toList(),
        exceeded);
  }

  /**
   * The effect as that look judges it: p is the one of a single look, to be compared with the
   * look's nominal alpha, which the outcome carries.
   */
  public Estimated at(int look, Contrast contrast) {
    double bound = bounds.get(look);
    double error = contrast.standardError();
    return Estimated.single(
        contrast.value(),
        error,
        Double.POSITIVE_INFINITY,
        Interval.around(contrast.value(), bound * error),
        Distributions.twoSided(contrast.value() / error, Double.POSITIVE_INFINITY),
        nominalAlpha(look));
  }

  /** The effect as the last look judges it. */
  public Estimated last(Contrast contrast) {
    return at(bounds.size() - 1, contrast);
  }

  /** 2(1 - Φ(z)) of a look. */
  public double nominalAlpha(int look) {
    return Distributions.twoSided(bounds.get(look), Double.POSITIVE_INFINITY);
  }
}
