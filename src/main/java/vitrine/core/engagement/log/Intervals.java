package vitrine.core.engagement.log;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * The calendar intervals from a log's first day to the last day of a range, numbered from 0. A
 * range shows those that hold one of its days; the ones before it are its history. A table tells
 * the interval of a day, so that kernels need no calendar.
 */
public final class Intervals {
  /** The interval of a day after the range. */
  public static final int NONE = -1;

  private final List<Period> periods;
  private final int[] ofDay;
  private final int firstShown;
  private final LocalDate lastDay;

  private Intervals(List<Period> periods, int[] ofDay, int firstShown, LocalDate lastDay) {
    this.periods = List.copyOf(periods);
    this.ofDay = ofDay;
    this.firstShown = firstShown;
    this.lastDay = lastDay;
  }

  /**
   * The intervals of a range; runs of days are counted from its first day, forwards and backwards.
   *
   * @param range days that the log has
   */
  public static Intervals of(Days days, Period range, CalendarInterval interval) {
    List<Period> periods = new ArrayList<>();
    int[] ofDay = new int[days.count()];
    Arrays.fill(ofDay, NONE);
    LocalDate begin = interval.begin(days.date(0), range.from());
    while (!begin.isAfter(range.to())) {
      LocalDate next = interval.next(begin);
      Period period = new Period(begin, next.minusDays(1));
      int until = Math.min(days.day(next), days.day(range.to()) + 1);
      Arrays.fill(ofDay, Math.max(0, days.day(begin)), until, periods.size());
      periods.add(period);
      begin = next;
    }
    return new Intervals(periods, ofDay, ofDay[days.day(range.from())], range.to());
  }

  /** How many, those before the range included. */
  public int count() {
    return periods.size();
  }

  /** The first one that holds a day of the range. */
  public int firstShown() {
    return firstShown;
  }

  /** The interval of each day of the log, {@link #NONE} after the range. Not a copy: read only. */
  public int[] ofDay() {
    return ofDay;
  }

  /** The calendar days of an interval, whether or not the log and the range have all of them. */
  public Period days(int interval) {
    return periods.get(interval);
  }

  /** The shown interval that begins on a day. */
  public OptionalInt shownFrom(LocalDate begin) {
    return IntStream.range(firstShown, periods.size())
        .filter(interval -> periods.get(interval).from().equals(begin))
        .findFirst();
  }

  /** Whether the interval has ended when the range ends. */
  public boolean ended(int interval) {
    return interval < periods.size() && !periods.get(interval).to().isAfter(lastDay);
  }
}
