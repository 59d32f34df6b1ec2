package vitrine.core.sentiment;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/** How wide the points of a trend are. */
public enum Grain {
  DAY,
  /** Monday to Sunday. */
  WEEK;

  /** The first day of the point that a day belongs to. */
  public LocalDate start(LocalDate day) {
    return this == DAY ? day : day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  /** The first day of the next point. */
  public LocalDate next(LocalDate start) {
    return this == DAY ? start.plusDays(1) : start.plusWeeks(1);
  }
}
