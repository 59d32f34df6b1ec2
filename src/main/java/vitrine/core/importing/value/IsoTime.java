package vitrine.core.importing.value;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;

/**
 * The most frequent way of writing a time, read without looking at it twice: {@code 2025-01-31
 * 12:34:56}, with a T or a space, and a Z behind it or nothing. The date is remembered, for most
 * rows of a log have the date of the row before. Not thread-safe.
 */
final class IsoTime {
  private static final VarHandle EIGHT =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long DAY_MILLIS = 86_400_000L;

  /** {@code hh:mm:ss} with its digits as 0. */
  private static final long CLOCK = 0x30303a30303a3030L;

  private long yearToMonth;
  private int day = Integer.MIN_VALUE;
  private long midnight;
  private long local;
  private boolean utc;

  /** Milliseconds since 1970-01-01 00:00 of the time's own clock. */
  long local() {
    return local;
  }

  /** Whether that clock is UTC. */
  boolean utc() {
    return utc;
  }

  /** Reads a time; false if these bytes are none, or one that is written otherwise. */
  boolean read(byte[] bytes, int from, int to) {
    int length = to - from;
    utc = length == 20 && bytes[from + 19] == 'Z';
    if (length != 19 && !utc) {
      return false;
    }
    byte between = bytes[from + 10];
    if (between != ' ' && between != 'T') {
      return false;
    }
    long clock = (long) EIGHT.get(bytes, from + 11) - CLOCK;
    // A byte that is no digit, or not the colon, is beyond 9 or beyond 0 now.
    if (((clock | (clock + 0x7676007676007676L)) & 0x8080808080808080L) != 0
        || (clock & 0x0000ff0000ff0000L) != 0) {
      return false;
    }
    int hour = pair(clock);
    int minute = pair(clock >>> 24);
    int second = pair(clock >>> 48);
    if (hour > 23 || minute > 59 || second > 59 || !date(bytes, from)) {
      return false;
    }
    local = midnight + ((hour * 60 + minute) * 60 + second) * 1000L;
    return true;
  }

  private static int pair(long digits) {
    return (int) (digits & 0xf) * 10 + (int) (digits >>> 8 & 0xf);
  }

  private boolean date(byte[] bytes, int from) {
    long first = (long) EIGHT.get(bytes, from);
    int last = bytes[from + 8] << 8 | bytes[from + 9] & 0xff;
    if (first == yearToMonth && last == day) {
      return true;
    }
    int year = number(bytes, from, 4);
    int month = number(bytes, from + 5, 2);
    int dayOfMonth = number(bytes, from + 8, 2);
    if (bytes[from + 4] != '-'
        || bytes[from + 7] != '-'
        || year < 1900
        || year > 2200
        || month < 1
        || month > 12
        || dayOfMonth < 1
        || dayOfMonth > Month.of(month).length(Year.isLeap(year))) {
      return false;
    }
    midnight = LocalDate.of(year, month, dayOfMonth).toEpochDay() * DAY_MILLIS;
    yearToMonth = first;
    day = last;
    return true;
  }

  /** Digits, or -1 if there are others. */
  private static int number(byte[] bytes, int from, int count) {
    int value = 0;
    for (int i = from; i < from + count; i++) {
      int digit = bytes[i] - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      value = value * 10 + digit;
    }
    return value;
  }
}
