package vitrine.core.engagement;

import java.time.LocalDate;

/**
 * One day of the data.
 *
 * @param date the day, in the data's time zone
 * @param dau users active on it
 * @param wau users active in the 7 days that end with it
 * @param mau users active in the month that ends with it
 * @param weekWarmingUp whether the data begins inside those 7 days
 * @param monthWarmingUp whether the data begins inside that month
 * @param sessions sessions that began on it
 * @param browseSeconds time spent in them
 * @param views view events
 * @param clicks click events
 * @param carts cart events
 * @param purchases purchase events
 * @param gross revenue bought, in the currency of the data
 * @param returned revenue taken back, a positive number
 */
public record DayRow(
    LocalDate date,
    int dau,
    int wau,
    int mau,
    boolean weekWarmingUp,
    boolean monthWarmingUp,
    int sessions,
    double browseSeconds,
    int views,
    int clicks,
    int carts,
    int purchases,
    double gross,
    double returned) {

  /** Gross less returned revenue. */
  public double net() {
    return gross - returned;
  }
}
