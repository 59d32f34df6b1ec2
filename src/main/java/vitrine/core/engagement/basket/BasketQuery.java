package vitrine.core.engagement.basket;

import vitrine.core.engagement.EngagementQuery;

/**
 * Which things are bought together.
 *
 * @param base days and filters; an order belongs to the day of its first row
 * @param column what is bought: a categorical column by name or role, {@code item} or {@code
 *     category}
 * @param minimumSupport the share of all orders that must hold both, above 0 and at most 1
 * @param sort which pairs come first
 * @param top how many pairs are shown
 */
public record BasketQuery(
    EngagementQuery base, String column, double minimumSupport, Sort sort, int top) {

  /** The minimum support where none is asked for. */
  public static final double SUPPORT = .01;

  /** Which pairs come first; ties go to the larger support, then to the more frequent items. */
  public enum Sort {
    /** Those bought together most often beyond chance. */
    LIFT,
    /** Those bought together most often. */
    SUPPORT,
    /** Those where one thing most often comes with the other. */
    CONFIDENCE
  }

  /** Checks the numbers. */
  public BasketQuery {
    if (!(minimumSupport > 0 && minimumSupport <= 1) || top < 1) {
      throw new IllegalArgumentException("support " + minimumSupport + ", top " + top);
    }
  }

  /** The 50 pairs of products with the largest lift, of those in at least 1 % of orders. */
  public static BasketQuery standard(EngagementQuery base) {
    return new BasketQuery(base, "item", SUPPORT, Sort.LIFT, 50);
  }
}
