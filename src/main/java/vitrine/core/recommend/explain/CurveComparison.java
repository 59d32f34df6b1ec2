package vitrine.core.recommend.explain;

import java.util.List;

/**
 * A curve in the order of the contributions against random orders, paired by shopper.
 *
 * @param points both curves, means over shoppers
 * @param byContribution the area under the curve in the order of the contributions
 * @param random the area in random order
 * @param difference by how much the order of the contributions is better: random less it for a
 *     deletion, it less random for an insertion
 */
public record CurveComparison(
    List<Point> points, MeanEstimate byContribution, MeanEstimate random, MeanEstimate difference) {

  /** Copies the list. */
  public CurveComparison {
    points = List.copyOf(points);
  }

  /**
   * A point of both curves.
   *
   * @param share of the past items that are taken out, or put in
   * @param byContribution value in the order of the contributions
   * @param random value in random order
   */
  public record Point(double share, double byContribution, double random) {}
}
