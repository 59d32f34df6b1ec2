package vitrine.core.engagement.log;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * A range of calendar days of the data's time zone.
 *
 * @param from its first day
 * @param to its last day, included
 */
public record Period(LocalDate from, LocalDate to) {
  /** Refuses a range that ends before it begins. */
  public Period {
    if (to.isBefore(from)) {
      throw new IllegalArgumentException(from + " is after " + to);
    }
  }

  /** How many days. */
  public int days() {
    return (int) ChronoUnit.DAYS.between(from, to) + 1;
  }

  /** The period of equal length that ends on the day before this one begins. */
  public Period previous() {
    return new Period(from.minusDays(days()), from.minusDays(1));
  }

  /** Whether every day of the other period is one of this. */
  public boolean covers(Period other) {
    return !other.from.isBefore(from) && !other.to.isAfter(to);
  }
}
