package vitrine.core.importing.record;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import vitrine.core.importing.text.Fault;

/** JSON as it is written, with Python's strings carried over. */
final class PythonText {
  private static final String HEX = "0123456789abcdef";

  private byte[] out = new byte[1024];
  private int used;

  void begin() {
    used = 0;
  }

  byte[] bytes() {
    return out;
  }

  int length() {
    return used;
  }

  void quote() {
    raw('"');
  }

  void ascii(String text) {
    for (int i = 0; i < text.length(); i++) {
      raw(text.charAt(i));
    }
  }

  /**
   * Carries the inside of a string over.
   *
   * @param quote where its quote stands
   * @param raw whether a backslash is plain text
   * @return the place after the closing quote
   */
  int string(byte[] in, int quote, int end, boolean raw) throws BrokenRecord {
    int at = quote + 1;
    while (at < end && in[at] != in[quote]) {
      if (in[at] != '\\') {
        put(in[at++]);
      } else if (at + 1 == end) {
        throw new BrokenRecord(Fault.SYNTAX);
      } else if (raw) {
        put('\\');
        at++;
        put(in[at++]);
      } else {
        at = escape(in, at + 1, end);
      }
    }
    boolean triple = at == quote + 1 && at + 1 < end && in[at + 1] == in[quote];
    if (at >= end || triple) {
      throw new BrokenRecord(Fault.SYNTAX);
    }
    return at + 1;
  }

  /** Reads what stands after a backslash; an escape that Python does not know is plain text. */
  private int escape(byte[] in, int at, int end) throws BrokenRecord {
    switch (in[at]) {
      case '\\', '\'', '"' -> put(in[at]);
      case 'n' -> put('\n');
      case 't' -> put('\t');
      case 'r' -> put('\r');
      case 'a' -> put(7);
      case 'b' -> put('\b');
      case 'f' -> put('\f');
      case 'v' -> put(11);
      case 'x' -> {
        return coded(in, at + 1, at + 3, end, 16);
      }
      case 'u' -> {
        return coded(in, at + 1, at + 5, end, 16);
      }
      case 'U' -> {
        return coded(in, at + 1, at + 9, end, 16);
      }
      case 'N' -> {
        return named(in, at + 1, end);
      }
      case '0', '1', '2', '3', '4', '5', '6', '7' -> {
        int stop = at + 1;
        while (stop < Math.min(end, at + 3) && in[stop] >= '0' && in[stop] <= '7') {
          stop++;
        }
        return coded(in, at, stop, end, 8);
      }
      default -> {
        put('\\');
        put(in[at]);
      }
    }
    return at + 1;
  }

  private int coded(byte[] in, int from, int to, int end, int radix) throws BrokenRecord {
    int code = 0;
    for (int i = from; i < to; i++) {
      int digit = i < end ? Character.digit(in[i], radix) : -1;
      if (digit < 0) {
        throw new BrokenRecord(Fault.SYNTAX);
      }
      code = code * radix + digit;
    }
    point(code);
    return to;
  }

  private int named(byte[] in, int from, int end) throws BrokenRecord {
    int close = from;
    while (close < end && in[close] != '}') {
      close++;
    }
    if (close == end || in[from] != '{') {
      throw new BrokenRecord(Fault.SYNTAX);
    }
    String name = new String(in, from + 1, close - from - 1, StandardCharsets.US_ASCII);
    try {
      point(Character.codePointOf(name));
    } catch (IllegalArgumentException e) {
      throw new BrokenRecord(Fault.SYNTAX);
    }
    return close + 1;
  }

  private void point(int code) throws BrokenRecord {
    if (code < 0 || code > Character.MAX_CODE_POINT) {
      throw new BrokenRecord(Fault.SYNTAX);
    }
    for (char c : Character.toChars(code)) {
      escaped(c);
    }
  }

  /** Writes a byte of a string; a control or a sign of JSON's own is escaped. */
  private void put(int b) {
    if (b >= 0 && b < ' ' || b == '"' || b == '\\') {
      escaped((char) b);
    } else {
      raw(b);
    }
  }

  private void escaped(char c) {
    raw('\\');
    raw('u');
    for (int shift = 12; shift >= 0; shift -= 4) {
      raw(HEX.charAt(c >> shift & 15));
    }
  }

  private void raw(int b) {
    if (used == out.length) {
      out = Arrays.copyOf(out, used * 2);
    }
    out[used++] = (byte) b;
  }
}
