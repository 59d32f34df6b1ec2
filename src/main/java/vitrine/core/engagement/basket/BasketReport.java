package vitrine.core.engagement.basket;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import vitrine.core.common.Fingerprint;
import vitrine.core.engagement.Reason;
import vitrine.core.engagement.log.Period;

/**
 * Which things are bought together: a table of pairs, or points by support and lift. The minimum
 * support always stands beside it, as a share and as {@code minimumOrders}.
 *
 * @param data of the data it was computed from
 * @param query what was asked
 * @param zone whose days count
 * @param period the days whose orders count
 * @param dataDays from the data's first event to its last
 * @param orders all positive orders, those of one thing included: what support is a share of
 * @param largerOrders those that hold two different things or more
 * @param items how many different things were bought
 * @param minimumOrders how many orders must hold both to reach the minimum support
 * @param found how many pairs reach it
 * @param pairs the first of them
 * @param why why there is no pair, if there is none
 */
public record BasketReport(
    Fingerprint data,
    BasketQuery query,
    ZoneId zone,
    Period period,
    Period dataDays,
    long orders,
    long largerOrders,
    long items,
    long minimumOrders,
    long found,
    List<Pair> pairs,
    Optional<Reason> why) {
  /** Copies the list. */
  public BasketReport {
    pairs = List.copyOf(pairs);
  }

  /**
   * Two things that are bought together. The first is the one that comes with the other more often.
   *
   * @param first one of them
   * @param second the other
   * @param both orders that hold both
   * @param withFirst orders that hold the first
   * @param withSecond orders that hold the second
   * @param orders all orders
   */
  public record Pair(
      String first, String second, long both, long withFirst, long withSecond, long orders) {

    /** The share of all orders that hold both. */
    public double support() {
      return (double) both / orders;
    }

    /** Of the orders with the first, the share that also hold the second. */
    public double confidence() {
      return (double) both / withFirst;
    }

    /** Of the orders with the second, the share that also hold the first. */
    public double reverseConfidence() {
      return (double) both / withSecond;
    }

    /** How many times as often as if the two were bought without regard to each other. */
    public double lift() {
      return (double) both * orders / ((double) withFirst * withSecond);
    }
  }
}
