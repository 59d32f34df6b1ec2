package vitrine.core.engagement.stickiness;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import vitrine.core.common.Fingerprint;
import vitrine.core.engagement.EngagementQuery;
import vitrine.core.engagement.Figure;
import vitrine.core.engagement.log.Period;

/**
 * The three measures of stickiness. Lines draw {@link #days()}, dashed where a ratio is warming up;
 * bars draw {@link ActiveDaysDistribution#users()}.
 *
 * @param data of the data it was computed from
 * @param query what was asked
 * @param zone whose days count
 * @param period the days asked for that the data has
 * @param dataDays from the data's first event to its last
 * @param dailyToMonthly the mean of the daily ratios DAU/MAU, days that are warming up left out
 * @param repeatRate7 on the period's last day, of the users active in the 7 days before the last 7:
 *     those active in the last 7
 * @param repeatRate28 the same with blocks of 28 days
 * @param activeDays the distribution of the 28 days that end with the period
 * @param days an entry a day of the period
 */
public record StickinessReport(
    Fingerprint data,
    EngagementQuery query,
    ZoneId zone,
    Period period,
    Period dataDays,
    Figure dailyToMonthly,
    Figure repeatRate7,
    Figure repeatRate28,
    ActiveDaysDistribution activeDays,
    List<Day> days) {
  /** Copies the list. */
  public StickinessReport {
    days = List.copyOf(days);
  }

  /**
   * Users by their exact number of active days, at least one.
   *
   * @param window the days counted: 28, fewer where the data begins later
   * @param warmingUp whether the data does not fill 28 days
   * @param users entry i holds the users with i + 1 active days; 28 entries
   */
  public record ActiveDaysDistribution(Period window, boolean warmingUp, List<Long> users) {
    /** Copies the list. */
    public ActiveDaysDistribution {
      users = List.copyOf(users);
    }

    /** Users with at least one active day. */
    public long total() {
      return users.stream().mapToLong(Long::longValue).sum();
    }
  }

  /**
   * The ratios of a day.
   *
   * @param date the day
   * @param dau users active on it
   * @param mau users active in the month that ends with it
   * @param monthWarmingUp whether the data does not fill that month yet
   * @param dailyToMonthly dau / mau
   * @param repeatRate7 in blocks of 7 days that end with it
   * @param repeatRate28 in blocks of 28 days that end with it
   */
  public record Day(
      LocalDate date,
      int dau,
      int mau,
      boolean monthWarmingUp,
      Figure dailyToMonthly,
      Figure repeatRate7,
      Figure repeatRate28) {}
}
