package vitrine.core.engagement.log;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;

/**
 * What calendar days are grouped by: weeks from Monday to Sunday (ISO 8601), calendar months, or
 * runs of equally many days.
 *
 * @param unit what is counted
 * @param length how many days, at least 1; always 1 for weeks and months
 */
public record CalendarInterval(Unit unit, int length) {
  /** A day. */
  public static final CalendarInterval DAY = new CalendarInterval(Unit.DAYS, 1);

  /** Monday to Sunday. */
  public static final CalendarInterval WEEK = new CalendarInterval(Unit.WEEK, 1);

  /** A month of the calendar. */
  public static final CalendarInterval MONTH = new CalendarInterval(Unit.MONTH, 1);

  /** What an interval is made of. */
  public enum Unit {
    DAYS,
    WEEK,
    MONTH
  }

  /** Refuses an interval without a day, and several weeks or months. */
  public CalendarInterval {
    if (length < 1 || (unit != Unit.DAYS && length > 1)) {
      throw new IllegalArgumentException(length + " " + unit);
    }
  }

  /** Runs of this many days. */
  public static CalendarInterval ofDays(int length) {
    return new CalendarInterval(Unit.DAYS, length);
  }

  /**
   * The first day of the interval that holds a day.
   *
   * @param anchor a day on which a run of days begins; weeks and months do not need it
   */
  LocalDate begin(LocalDate day, LocalDate anchor) {
    return switch (unit) {
      case DAYS ->
          anchor.plusDays(Math.floorDiv(ChronoUnit.DAYS.between(anchor, day), length) * length);
      case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
      case MONTH -> day.withDayOfMonth(1);
    };
  }

  /** The first day of the next interval. */
  LocalDate next(LocalDate begin) {
    return switch (unit) {
      case DAYS -> begin.plusDays(length);
      case WEEK -> begin.plusWeeks(1);
      case MONTH -> begin.plusMonths(1);
    };
  }
}
