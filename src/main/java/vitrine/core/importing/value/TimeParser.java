package vitrine.core.importing.value;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.time.ZoneId;

/**
 * Reads times as milliseconds since 1970 in UTC. Every format is told from the value itself; only
 * whether the day or the month comes first in 3/4/2024 belongs to the column. Times without an
 * offset are local to the zone. Not thread-safe: one for each column.
 */
public final class TimeParser {
  private static final byte[] YEAR = "年".getBytes(StandardCharsets.UTF_8);
  private static final byte[] MONTH = "月".getBytes(StandardCharsets.UTF_8);
  private static final byte[] DAY = "日".getBytes(StandardCharsets.UTF_8);
  private static final long DAY_MILLIS = 86_400_000L;

  private final DayOrder order;
  private final ZoneClock clock;
  private final Cursor cursor = new Cursor();
  private final ClockTime time = new ClockTime();
  private final IsoTime iso = new IsoTime();
  private long value;
  private TimeFormat format = TimeFormat.ISO;
  private long days;

  /** A parser for a column whose local times are in this zone. */
  public TimeParser(ZoneId zone, DayOrder order) {
    this.order = order;
    this.clock = new ZoneClock(zone);
  }

  /** The time last read, in milliseconds since 1970 in UTC. */
  public long value() {
    return value;
  }

  /** How the time last read was written. */
  public TimeFormat format() {
    return format;
  }

  /** Reads a time; false if these bytes are none. */
  public boolean parse(byte[] bytes, int from, int to) {
    if (iso.read(bytes, from, to)) {
      value = iso.utc() ? iso.local() : clock.instant(iso.local());
      format = TimeFormat.ISO;
      return true;
    }
    return written(bytes, from, to);
  }

  private boolean written(byte[] bytes, int from, int to) {
    cursor.over(bytes, from, to);
    byte first = cursor.peek();
    if (first >= '0' && first <= '9') {
      return digitsFirst();
    }
    int month = cursor.month();
    if (month == 0) {
      return false;
    }
    cursor.accept('.');
    cursor.space();
    long day = cursor.number();
    cursor.accept(',');
    return cursor.space() && date(cursor.number(), month, day, TimeFormat.MONTH_NAME) && local();
  }

  private boolean digitsFirst() {
    long first = cursor.number();
    int width = cursor.digits();
    if (cursor.done() || (width >= 9 && cursor.peek() == '.')) {
      return digitsOnly(first, width);
    }
    if (cursor.accept(YEAR)) {
      return chinese(first);
    }
    char separator = (char) cursor.peek();
    if (separator == '-' || separator == '/' || separator == '.') {
      cursor.accept(separator);
      return separated(first, width, separator);
    }
    return cursor.space() && monthSecond(first, ' ');
  }

  private boolean separated(long first, int width, char separator) {
    byte next = cursor.peek();
    if (next < '0' || next > '9') {
      return width <= 2 && monthSecond(first, separator);
    }
    long second = cursor.number();
    if (!cursor.accept(separator)) {
      return false;
    }
    long third = cursor.number();
    if (width == 4) {
      return date(first, second, third, separator == '-' ? TimeFormat.ISO : TimeFormat.YEAR_FIRST)
          && local();
    }
    long year = cursor.digits() == 2 ? 2000 + third : third;
    boolean monthFirst = order == DayOrder.MONTH_FIRST && separator != '.';
    return width <= 2
        && (monthFirst
            ? date(year, first, second, TimeFormat.MONTH_FIRST)
            : date(year, second, first, TimeFormat.DAY_FIRST))
        && local();
  }

  /** The rest of {@code 27 Jun 2014} and {@code 27-Jun-2014}. */
  private boolean monthSecond(long day, char separator) {
    int month = cursor.month();
    if (month == 0 || !cursor.accept(separator)) {
      return false;
    }
    long year = cursor.number();
    year = cursor.digits() == 2 ? 2000 + year : year;
    return date(year, month, day, TimeFormat.MONTH_NAME) && local();
  }

  private boolean chinese(long year) {
    long month = cursor.number();
    if (!cursor.accept(MONTH)) {
      return false;
    }
    long day = cursor.number();
    return cursor.accept(DAY) && date(year, month, day, TimeFormat.CHINESE) && local();
  }

  private boolean digitsOnly(long number, int width) {
    if (width == 8 || width == 14) {
      long date = width == 8 ? number : number / 1_000_000;
      long rest = width == 8 ? 0 : number % 1_000_000;
      return cursor.done()
          && date(date / 10_000, date / 100 % 100, date % 100, TimeFormat.COMPACT)
          && time.set(rest / 10_000, rest / 100 % 100, rest % 100)
          && finish();
    }
    long fraction = 0;
    if (cursor.accept('.')) {
      fraction = cursor.number();
      fraction = fraction < 0 ? -1 : ClockTime.millis(fraction, cursor.digits());
    }
    if (fraction < 0 || !cursor.done()) {
      return false;
    }
    return switch (width) {
      case 9, 10 -> epoch(number * 1000 + fraction, TimeFormat.EPOCH_SECONDS);
      case 12, 13 -> epoch(number, TimeFormat.EPOCH_MILLIS);
      case 15, 16 -> epoch(number / 1000, TimeFormat.EPOCH_MICROS);
      default -> false;
    };
  }

  private boolean epoch(long millis, TimeFormat found) {
    value = millis;
    format = found;
    return true;
  }

  private boolean date(long year, long month, long day, TimeFormat found) {
    if (year < 1900 || year > 2200 || month < 1 || month > 12 || day < 1 || day > 31) {
      return false;
    }
    if (day > 28 && day > Month.of((int) month).length(Year.isLeap(year))) {
      return false;
    }
    days = LocalDate.of((int) year, (int) month, (int) day).toEpochDay();
    format = found;
    return true;
  }

  private boolean local() {
    return time.read(cursor) && finish();
  }

  private boolean finish() {
    long local = days * DAY_MILLIS + time.millis();
    value = time.hasOffset() ? local - time.offsetMillis() : clock.instant(local);
    return true;
  }
}
