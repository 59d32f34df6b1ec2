package vitrine.core.engagement.hours;

import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.List;
import vitrine.core.common.Fingerprint;
import vitrine.core.engagement.EngagementQuery;
import vitrine.core.engagement.Figure;
import vitrine.core.engagement.log.Period;

/**
 * When in the week shoppers come: a heat map of seven weekdays by 24 hours on the clock of the
 * data's zone. Where clocks change, the hour that is skipped has nothing in it and the hour that
 * comes twice holds both.
 *
 * @param data of the data it was computed from
 * @param query what was asked
 * @param zone whose clock and days count
 * @param period the days whose events count
 * @param dataDays from the data's first event to its last
 * @param weekdays a row a weekday, Monday first
 */
public record HourReport(
    Fingerprint data,
    EngagementQuery query,
    ZoneId zone,
    Period period,
    Period dataDays,
    List<Weekday> weekdays) {
  /** Copies the list. */
  public HourReport {
    weekdays = List.copyOf(weekdays);
  }

  /**
   * One weekday.
   *
   * @param day which
   * @param days how often it occurs in the period, to divide by for an average day
   * @param hours 24 cells, from midnight on
   */
  public record Weekday(DayOfWeek day, int days, List<Cell> hours) {
    /** Copies the list. */
    public Weekday {
      hours = List.copyOf(hours);
    }
  }

  /**
   * One hour of one weekday, over all these days of the period.
   *
   * @param events events of all kinds
   * @param activeUsers distinct users with an event that is not an impression
   * @param purchases purchase events
   * @param netRevenue gross less returned revenue in the currency of the data
   */
  public record Cell(long events, long activeUsers, long purchases, Figure netRevenue) {}
}
