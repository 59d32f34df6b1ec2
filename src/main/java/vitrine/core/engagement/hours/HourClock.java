package vitrine.core.engagement.hours;

import java.time.Instant;
import java.time.zone.ZoneRules;
import vitrine.core.engagement.log.Days;

/**
 * Tells the cell of the week that a time falls into: weekday times 24 plus the hour, from Monday.
 */
final class HourClock {
  static final int HOURS = 24;
  static final int CELLS = 7 * HOURS;

  private static final long HOUR = 3_600_000L;

  private final ZoneRules rules;
  private final long[] starts;
  private final boolean[] plain;
  private final int[] weekdays;

  HourClock(Days days, ZoneRules rules) {
    this.rules = rules;
    int count = days.count();
    starts = new long[count];
    plain = new boolean[count];
    weekdays = new int[count];
    for (int day = 0; day < count; day++) {
      starts[day] = days.end(day - 1);
      plain[day] = days.end(day) - starts[day] == HOURS * HOUR;
      weekdays[day] = days.date(day).getDayOfWeek().getValue() - 1;
    }
  }

  /**
   * The cell of a time.
   *
   * @param day the time's day
   */
  int cell(int day, long time) {
    long hour = plain[day] ? (time - starts[day]) / HOUR : onTheClock(time);
    return weekdays[day] * HOURS + (int) hour;
  }

  /** On a day of 23 or 25 hours the clock is asked. */
  private int onTheClock(long time) {
    Instant instant = Instant.ofEpochMilli(time);
    return instant.atOffset(rules.getOffset(instant)).getHour();
  }
}
