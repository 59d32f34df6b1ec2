package vitrine.core.importing.value;

import java.nio.charset.StandardCharsets;

/**
 * The part of a time after the date: {@code 08:26}, {@code T08:26:00.123Z}, {@code 8:26 PM}, {@code
 * 8时26分}. Not thread-safe.
 */
final class ClockTime {
  private static final byte[] HOUR = "时".getBytes(StandardCharsets.UTF_8);
  private static final byte[] MINUTE = "分".getBytes(StandardCharsets.UTF_8);
  private static final byte[] SECOND = "秒".getBytes(StandardCharsets.UTF_8);
  private static final byte[] UTC = "UTC".getBytes(StandardCharsets.UTF_8);

  private long millis;
  private long offsetMillis;
  private boolean hasOffset;

  long millis() {
    return millis;
  }

  boolean hasOffset() {
    return hasOffset;
  }

  long offsetMillis() {
    return offsetMillis;
  }

  boolean set(long hour, long minute, long second) {
    millis = ((hour * 60 + minute) * 60 + second) * 1000;
    hasOffset = false;
    // 60 is a leap second, as some exports write it.
    return hour >= 0 && hour < 24 && minute >= 0 && minute < 60 && second >= 0 && second <= 60;
  }

  /** Reads up to the end; an end right after the date is midnight. */
  boolean read(Cursor cursor) {
    if (cursor.done()) {
      return set(0, 0, 0);
    }
    boolean apart =
        cursor.accept('T') || cursor.accept('t') || cursor.space() || cursor.accept(',');
    cursor.space();
    long hour = cursor.number();
    if (hour < 0 || !(cursor.accept(':') || cursor.accept(HOUR))) {
      return false;
    }
    long minute = cursor.number();
    boolean chinese = cursor.accept(MINUTE);
    long second = 0;
    long fraction = 0;
    if (cursor.accept(':') || (chinese && !cursor.done())) {
      second = cursor.number();
      cursor.accept(SECOND);
      if (cursor.accept('.') || cursor.accept(',')) {
        fraction = cursor.number();
        fraction = fraction < 0 ? 0 : millis(fraction, cursor.digits());
      }
    }
    cursor.space();
    long half = halfDay(cursor, hour);
    if (half < 0 || !set(half, minute, second)) {
      return false;
    }
    millis += fraction;
    cursor.space();
    return (apart || cursor.done()) && offset(cursor) && cursor.done();
  }

  /** Thousandths from the digits after a point. */
  static long millis(long fraction, int digits) {
    long millis = fraction;
    for (int i = digits; i < 3; i++) {
      millis *= 10;
    }
    for (int i = digits; i > 3; i--) {
      millis /= 10;
    }
    return millis;
  }

  private static long halfDay(Cursor cursor, long hour) {
    boolean morning = cursor.accept('A') || cursor.accept('a');
    boolean evening = !morning && (cursor.accept('P') || cursor.accept('p'));
    if (!morning && !evening) {
      return hour;
    }
    if (!(cursor.accept('M') || cursor.accept('m')) || hour < 1 || hour > 12) {
      return -1;
    }
    return hour % 12 + (evening ? 12 : 0);
  }

  private boolean offset(Cursor cursor) {
    if (cursor.done()) {
      return true;
    }
    if (cursor.accept('Z') || cursor.accept('z') || cursor.accept(UTC)) {
      return useOffset(0, 0, 1);
    }
    int sign = cursor.accept('-') ? -1 : cursor.accept('+') ? 1 : 0;
    long hours = cursor.number();
    long minutes = 0;
    if (cursor.digits() == 4) {
      minutes = hours % 100;
      hours /= 100;
    } else if (cursor.accept(':')) {
      minutes = cursor.number();
    }
    return sign != 0
        && hours >= 0
        && hours <= 18
        && minutes >= 0
        && useOffset(hours, minutes, sign);
  }

  private boolean useOffset(long hours, long minutes, int sign) {
    hasOffset = true;
    offsetMillis = sign * (hours * 60 + minutes) * 60_000;
    return true;
  }
}
