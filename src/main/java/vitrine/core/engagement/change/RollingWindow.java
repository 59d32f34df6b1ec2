package vitrine.core.engagement.change;

import java.time.LocalDate;
import vitrine.core.engagement.MonthWindow;
import vitrine.core.engagement.log.Days;

/**
 * The days that end with a day.
 *
 * @param firsts the first day of the window of each day of the data, maybe before the data begins
 * @param filledFrom the first day whose window the data fills
 */
record RollingWindow(int[] firsts, int filledFrom) {

  static RollingWindow day(Days days) {
    return ofLength(days, 1);
  }

  static RollingWindow week(Days days) {
    return ofLength(days, 7);
  }

  static RollingWindow month(Days days, MonthWindow month) {
    return switch (month) {
      case DAYS_28 -> ofLength(days, 28);
      case DAYS_30 -> ofLength(days, 30);
      case CALENDAR -> calendar(days);
    };
  }

  private static RollingWindow ofLength(Days days, int length) {
    int[] firsts = new int[days.count()];
    for (int day = 0; day < firsts.length; day++) {
      firsts[day] = day - length + 1;
    }
    return new RollingWindow(firsts, length - 1);
  }

  private static RollingWindow calendar(Days days) {
    int[] firsts = new int[days.count()];
    for (int day = 0; day < firsts.length; day++) {
      firsts[day] = days.day(days.date(day).withDayOfMonth(1));
    }
    LocalDate first = days.date(0);
    boolean whole = first.getDayOfMonth() == 1;
    return new RollingWindow(firsts, whole ? 0 : days.day(first.withDayOfMonth(1).plusMonths(1)));
  }
}
