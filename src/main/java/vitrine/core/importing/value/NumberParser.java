package vitrine.core.importing.value;

import java.nio.charset.StandardCharsets;

/**
 * Reads decimal numbers, with thousands separators and a currency sign if they have them. Not
 * thread-safe: one for each column.
 */
public final class NumberParser {
  private static final String[] SIGNS = {"$", "¥", "￥", "€", "£", "元"};
  private static final byte[][] CURRENCIES = utf8(SIGNS);
  private static final double[] POWERS = powers();

  private final byte point;
  private final byte group;
  private double value;

  /** A parser for a column that writes numbers in this style. */
  public NumberParser(NumberStyle style) {
    this.point = (byte) (style == NumberStyle.POINT ? '.' : ',');
    this.group = (byte) (style == NumberStyle.POINT ? ',' : '.');
  }

  /** The number last read. */
  public double value() {
    return value;
  }

  /** Reads a number; false if these bytes are none. */
  public boolean parse(byte[] bytes, int from, int to) {
    return plain(bytes, from, to) || decorated(bytes, from, to);
  }

  /** Up to 15 digits with a point among them, as most numbers are. */
  private boolean plain(byte[] bytes, int from, int to) {
    if (to - from > 16 || from == to) {
      return false;
    }
    long mantissa = 0;
    int pointAt = -1;
    for (int i = from; i < to; i++) {
      int digit = bytes[i] - '0';
      if (digit >= 0 && digit <= 9) {
        mantissa = mantissa * 10 + digit;
      } else if (bytes[i] == point && pointAt < 0) {
        pointAt = i;
      } else {
        return false;
      }
    }
    int digits = to - from - (pointAt < 0 ? 0 : 1);
    if (digits == 0 || digits > 15) {
      return false;
    }
    // Both are exact, so one division rounds as the standard asks.
    value = pointAt < 0 ? mantissa : mantissa / POWERS[to - 1 - pointAt];
    return true;
  }

  private boolean decorated(byte[] bytes, int from, int to) {
    int start = skipSpace(bytes, from, to);
    int end = skipSpaceBack(bytes, start, to);
    boolean negative = start < end && bytes[start] == '-';
    if (negative || (start < end && bytes[start] == '+')) {
      start++;
    }
    start = skipSpace(bytes, skipCurrency(bytes, start, end), end);
    end = skipSpaceBack(bytes, start, skipCurrencyBack(bytes, start, end));
    if (!negative && start < end && bytes[start] == '-' && start > from) {
      negative = true;
      start++;
    }
    if (!magnitude(bytes, start, end)) {
      return false;
    }
    value = negative ? -value : value;
    return true;
  }

  private boolean magnitude(byte[] bytes, int start, int end) {
    long mantissa = 0;
    int digits = 0;
    int decimals = 0;
    int groups = 0;
    int sinceGroup = 0;
    boolean afterPoint = false;
    int i = start;
    for (; i < end; i++) {
      byte b = bytes[i];
      if (b >= '0' && b <= '9') {
        if (digits < 18) {
          mantissa = mantissa * 10 + (b - '0');
        }
        digits += mantissa == 0 ? 0 : 1;
        decimals += afterPoint ? 1 : 0;
        sinceGroup++;
      } else if (b == point && !afterPoint && (groups == 0 || sinceGroup == 3)) {
        afterPoint = true;
      } else if (b == group && !afterPoint && groupFits(groups, sinceGroup)) {
        groups++;
        sinceGroup = 0;
      } else {
        break;
      }
    }
    boolean anyDigit = i > start && (sinceGroup > 0 || groups > 0);
    if (!anyDigit || (groups > 0 && !afterPoint && sinceGroup != 3)) {
      return false;
    }
    if (i == end && digits <= 15 && decimals < POWERS.length) {
      // Both are exact, so one division rounds as the standard asks.
      value = mantissa / POWERS[decimals];
      return true;
    }
    return slow(bytes, start, end);
  }

  private static boolean groupFits(int groups, int sinceGroup) {
    return groups == 0 ? sinceGroup >= 1 && sinceGroup <= 3 : sinceGroup == 3;
  }

  private boolean slow(byte[] bytes, int start, int end) {
    StringBuilder plain = new StringBuilder();
    for (int i = start; i < end; i++) {
      byte b = bytes[i];
      if (b == point) {
        plain.append('.');
      } else if (b != group) {
        boolean exponent = b == 'e' || b == 'E' || b == '-' || b == '+';
        if (!exponent && (b < '0' || b > '9')) {
          return false;
        }
        plain.append((char) b);
      }
    }
    try {
      value = Double.parseDouble(plain.toString());
      return Double.isFinite(value);
    } catch (NumberFormatException e) {
      return false;
    }
  }

  private static int skipSpace(byte[] bytes, int from, int to) {
    int i = from;
    while (i < to && bytes[i] == ' ') {
      i++;
    }
    return i;
  }

  private static int skipSpaceBack(byte[] bytes, int from, int to) {
    int i = to;
    while (i > from && bytes[i - 1] == ' ') {
      i--;
    }
    return i;
  }

  private static int skipCurrency(byte[] bytes, int from, int to) {
    for (byte[] sign : CURRENCIES) {
      if (matches(bytes, from, to, sign)) {
        return from + sign.length;
      }
    }
    return from;
  }

  private static int skipCurrencyBack(byte[] bytes, int from, int to) {
    for (byte[] sign : CURRENCIES) {
      if (to - sign.length >= from && matches(bytes, to - sign.length, to, sign)) {
        return to - sign.length;
      }
    }
    return to;
  }

  private static boolean matches(byte[] bytes, int from, int to, byte[] sign) {
    if (to - from < sign.length) {
      return false;
    }
    for (int i = 0; i < sign.length; i++) {
      if (bytes[from + i] != sign[i]) {
        return false;
      }
    }
    return true;
  }

  private static byte[][] utf8(String[] words) {
    byte[][] all = new byte[words.length][];
    for (int i = 0; i < words.length; i++) {
      all[i] = words[i].getBytes(StandardCharsets.UTF_8);
    }
    return all;
  }

  private static double[] powers() {
    double[] powers = new double[23];
    powers[0] = 1;
    for (int i = 1; i < powers.length; i++) {
      powers[i] = powers[i - 1] * 10;
    }
    return powers;
  }
}
