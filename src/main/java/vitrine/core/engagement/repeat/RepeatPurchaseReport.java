package vitrine.core.engagement.repeat;

import java.time.ZoneId;
import java.util.List;
import vitrine.core.common.Fingerprint;
import vitrine.core.engagement.EngagementQuery;
import vitrine.core.engagement.Figure;
import vitrine.core.engagement.log.Period;

/**
 * Repeat purchase and what orders bring in. Bars draw {@link #buyersByOrders()} and {@link
 * #gaps()}.
 *
 * @param data of the data it was computed from
 * @param query what was asked
 * @param zone whose days count
 * @param period the days asked for that the data has
 * @param dataDays from the data's first event to its last
 * @param repeatRate buyers with 2 or more positive orders / buyers
 * @param orders all orders of the period, and what they bring in
 * @param buyersByOrders an entry a number of positive orders that a buyer has, ascending
 * @param gaps an entry a number of days between two positive orders of a buyer that follow each
 *     other, ascending; 0 is the same day
 * @param medianGap the median of all gaps, in days
 * @param meanGap their mean
 */
public record RepeatPurchaseReport(
    Fingerprint data,
    EngagementQuery query,
    ZoneId zone,
    Period period,
    Period dataDays,
    Figure repeatRate,
    OrderFigures orders,
    List<BuyerCount> buyersByOrders,
    List<GapCount> gaps,
    Figure medianGap,
    Figure meanGap) {
  /** Copies the lists. */
  public RepeatPurchaseReport {
    buyersByOrders = List.copyOf(buyersByOrders);
    gaps = List.copyOf(gaps);
  }

  /**
   * Orders of a period.
   *
   * @param buyers users with a positive order
   * @param all orders, stock corrections included
   * @param positive in which something was bought
   * @param negative cancellations and returns
   * @param gross revenue of bought rows
   * @param returned revenue of returned rows
   * @param net gross less returned
   * @param averageGross gross / positive orders: the average order value
   * @param averageNet net / positive orders
   */
  public record OrderFigures(
      Figure buyers,
      Figure all,
      Figure positive,
      Figure negative,
      Figure gross,
      Figure returned,
      Figure net,
      Figure averageGross,
      Figure averageNet) {}

  /**
   * Buyers by positive orders.
   *
   * @param orders how many a buyer has, exactly
   * @param buyers how many buyers
   */
  public record BuyerCount(int orders, long buyers) {}

  /**
   * Times between orders.
   *
   * @param days between the days of two orders
   * @param pairs how many pairs of orders
   */
  public record GapCount(int days, long pairs) {}
}
