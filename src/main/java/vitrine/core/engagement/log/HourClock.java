package vitrine.core.engagement.log;

import java.time.Instant;
import java.time.zone.ZoneRules;

/**
 * Tells the cell of the week that a time falls into, on the clock of the data's zone: weekday times
 * 24 plus the hour, from Monday.
 */
public final class HourClock {
  /** Hours of a weekday. */
  public static final int HOURS = 24;

  /** Hours of a week. */
  public static final int CELLS = 7 * HOURS;

  private static final long HOUR = 3_600_000L;

  private final ZoneRules rules;
  private final long[] starts;
  private final boolean[] plain;
  private final int[] weekdays;

  /**
   * The clock of these days.
   *
   * @param rules of the zone that the days are counted in
   */
  public HourClock(Days days, ZoneRules rules) {
    this.rules = rules;
    int count = days.count();
    starts = new long[count];
    plain = new boolean[count];
    weekdays = new int[count];
    for (int day = 0; day < count; day++) {
      starts[day] = days.end(day - 1);
      plain[day] = days.end(day) - starts[day] == HOURS * HOUR && onTheClock(starts[day]) == 0;
      weekdays[day] = days.date(day).getDayOfWeek().getValue() - 1;
    }
  }

  /**
   * The cell of a time.
   *
   * @param day the time's day
   */
  public int cell(int day, long time) {
    long hour = plain[day] ? (time - starts[day]) / HOUR : onTheClock(time);
    return weekdays[day] * HOURS + (int) hour;
  }

  /** On a day of 23 or 25 hours the clock is asked. */
  private int onTheClock(long time) {
    Instant instant = Instant.ofEpochMilli(time);
    return instant.atOffset(rules.getOffset(instant)).getHour();
  }
}
