package vitrine.core.engagement.table;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import vitrine.core.common.Fingerprint;
import vitrine.core.engagement.Figure;
import vitrine.core.engagement.Slice;
import vitrine.core.engagement.log.Period;

/**
 * The values of a column side by side: a table with a sparkline in each row.
 *
 * @param data of the data it was computed from
 * @param query what was asked
 * @param zone whose days count
 * @param period the days reported
 * @param previous the period of equal length before it, if the data covers it
 * @param dataDays from the data's first event to its last
 * @param priced whether the data has prices
 * @param values how many values have an event in one of the two periods
 * @param rows the first values, then all others together, then events without a value
 */
public record TableReport(
    Fingerprint data,
    TableQuery query,
    ZoneId zone,
    Period period,
    Optional<Period> previous,
    Period dataDays,
    boolean priced,
    int values,
    List<Row> rows) {
  /** Copies the list. */
  public TableReport {
    rows = List.copyOf(rows);
  }

  /**
   * One value, all others together, or events without a value.
   *
   * @param slice which
   * @param now in the period
   * @param before in the previous period, if the data covers it
   * @param dailyEvents events on each day of the period: the sparkline where there are no prices
   * @param dailyNetRevenue net revenue on each day of the period: the sparkline where there are
   */
  public record Row(
      Slice slice,
      Counts now,
      Optional<Counts> before,
      List<Integer> dailyEvents,
      List<Double> dailyNetRevenue) {
    /** Copies the lists. */
    public Row {
      dailyEvents = List.copyOf(dailyEvents);
      dailyNetRevenue = List.copyOf(dailyNetRevenue);
    }
  }

  /**
   * What is counted. Users are distinct in their row, of others too; a user of two rows is in both.
   *
   * @param events events of all kinds
   * @param users users with an event that is not an impression
   * @param viewers users with a view
   * @param carters users with a cart event
   * @param buyers users who bought
   * @param addToCartRate carters / users
   * @param purchaseRate buyers / users
   * @param netRevenue gross less returned revenue in the currency of the data
   */
  public record Counts(
      long events,
      long users,
      long viewers,
      long carters,
      long buyers,
      Figure addToCartRate,
      Figure purchaseRate,
      Figure netRevenue) {}
}
