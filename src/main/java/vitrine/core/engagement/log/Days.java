package vitrine.core.engagement.log;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import vitrine.core.common.ProblemCode;
import vitrine.core.common.VitrineException;

/**
 * The calendar days of a log in its time zone. Days are numbered from 0, the day of the first
 * event. A day lasts from one midnight to the next, 23 or 25 hours where clocks change.
 */
public final class Days {
  /** The day of a row without a time. */
  public static final int NONE = -1;

  private static final long DAY = 86_400_000L;
  private static final long LONGEST = 200 * 366;

  private final LocalDate first;
  private final long[] midnights;
  private final long[] times;
  private volatile Optional<int[]> ofRow = Optional.empty();

  private Days(LocalDate first, long[] midnights, long[] times) {
    this.first = first;
    this.midnights = midnights;
    this.times = times;
  }

  /**
   * The days of these times.
   *
   * @param times milliseconds since 1970 in UTC, {@link Long#MIN_VALUE} where missing
   * @throws VitrineException if they span more than 200 years, which is a wrong time column
   */
  public static Days of(long[] times, ZoneId zone) {
    List<long[]> spans = Blocks.of(times.length, (from, to) -> span(times, from, to));
    long earliest = spans.stream().mapToLong(span -> span[0]).min().orElseThrow();
    long latest = spans.stream().mapToLong(span -> span[1]).max().orElseThrow();
    if (latest == Long.MIN_VALUE) {
      return new Days(LocalDate.EPOCH, new long[] {0}, times);
    }
    if (latest / DAY - earliest / DAY > LONGEST) {
      throw new VitrineException(
          ProblemCode.EVENTS_SPAN_TOO_LONG, date(earliest, zone), date(latest, zone));
    }
    LocalDate first = date(earliest, zone);
    int count = (int) (date(latest, zone).toEpochDay() - first.toEpochDay()) + 1;
    long[] midnights = new long[count + 1];
    for (int day = 0; day <= count; day++) {
      midnights[day] = first.plusDays(day).atStartOfDay(zone).toInstant().toEpochMilli();
    }
    return new Days(first, midnights, times);
  }

  private static long[] span(long[] times, int from, int to) {
    long earliest = Long.MAX_VALUE;
    long latest = Long.MIN_VALUE;
    for (int row = from; row < to; row++) {
      if (times[row] != Long.MIN_VALUE) {
        earliest = Math.min(earliest, times[row]);
        latest = Math.max(latest, times[row]);
      }
    }
    return new long[] {earliest, latest};
  }

  /**
   * The day of a time of this log.
   *
   * @return {@link #NONE} if the time is missing
   */
  public int dayOf(long time) {
    if (time == Long.MIN_VALUE) {
      return NONE;
    }
    // Right where no clock changes; the loops below correct it by the real midnights.
    int day = (int) Math.min((time - midnights[0]) / DAY, midnights.length - 2);
    while (time < midnights[day]) {
      day--;
    }
    while (time >= midnights[day + 1]) {
      day++;
    }
    return day;
  }

  private static LocalDate date(long time, ZoneId zone) {
    return Instant.ofEpochMilli(time).atZone(zone).toLocalDate();
  }

  /** How many days, from the first event's to the last event's. */
  public int count() {
    return midnights.length - 1;
  }

  /** The date of a day; days before the first and after the last are allowed. */
  public LocalDate date(int day) {
    return first.plusDays(day);
  }

  /** The number of a date, negative before the first day. */
  public int day(LocalDate date) {
    return (int) (date.toEpochDay() - first.toEpochDay());
  }

  /**
   * The day of each row, {@link #NONE} where it has no time; made when first asked for. Kernels
   * that go by user find the day in {@link Places}. Not a copy: read only.
   */
  public int[] ofRow() {
    Optional<int[]> known = ofRow;
    if (known.isEmpty()) {
      int[] numbers = new int[times.length];
      Blocks.of(times.length, (from, to) -> number(numbers, from, to));
      known = Optional.of(numbers);
      ofRow = known;
    }
    return known.get();
  }

  private int number(int[] numbers, int from, int to) {
    for (int row = from; row < to; row++) {
      numbers[row] = dayOf(times[row]);
    }
    return to;
  }

  /** When the day ends: the midnight after it, in milliseconds since 1970 in UTC. */
  public long end(int day) {
    return midnights[day + 1];
  }
}
