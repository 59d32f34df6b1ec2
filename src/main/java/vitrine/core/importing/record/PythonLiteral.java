package vitrine.core.importing.record;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import vitrine.core.importing.text.Fault;

/**
 * Writes a Python literal as JSON: dicts, lists, tuples, strings, numbers, {@code True}, {@code
 * False} and {@code None}, as {@code repr} prints them and {@code ast.literal_eval} reads them.
 * Anything else, a call for example, is refused.
 */
final class PythonLiteral {
  private static final int DEEPEST = 100;

  private final PythonText text = new PythonText();
  private byte[] in = new byte[0];
  private int at;
  private int end;

  /** The JSON; how much of it there is says {@link #length}. */
  byte[] json() {
    return text.bytes();
  }

  /** How many bytes the JSON of the last literal has. */
  int length() {
    return text.length();
  }

  /** Reads the literal that takes all of these bytes. */
  void read(byte[] source, int from, int to) throws BrokenRecord {
    in = source;
    at = from;
    end = to;
    text.begin();
    value(0);
    space();
    if (at < end) {
      throw new BrokenRecord(Fault.SYNTAX);
    }
  }

  private void value(int depth) throws BrokenRecord {
    if (depth > DEEPEST) {
      throw new BrokenRecord(Fault.TOO_DEEP);
    }
    space();
    byte b = peek();
    if (b == '{') {
      dict(depth);
    } else if (b == '[' || b == '(') {
      list(b == '[' ? ']' : ')', depth);
    } else if (quoteAhead() >= 0) {
      string();
    } else if (b == '-' || b == '+' || b == '.' || digit(b)) {
      text.ascii(number());
    } else {
      text.ascii(constant());
    }
  }

  private void dict(int depth) throws BrokenRecord {
    at++;
    text.ascii("{");
    for (boolean first = true; !closed('}'); first = false) {
      if (!first) {
        expect(',');
        if (closed('}')) {
          break;
        }
        text.ascii(",");
      }
      if (quoteAhead() >= 0) {
        string();
      } else {
        byte b = peek();
        boolean number = b == '-' || b == '+' || b == '.' || digit(b);
        text.ascii('"' + (number ? number() : constant()) + '"');
      }
      expect(':');
      text.ascii(":");
      value(depth + 1);
    }
    text.ascii("}");
  }

  private void list(char close, int depth) throws BrokenRecord {
    at++;
    int open = text.length();
    text.ascii("[");
    int count = 0;
    boolean comma = false;
    while (!closed(close)) {
      if (count > 0) {
        expect(',');
        comma = true;
        if (closed(close)) {
          break;
        }
        text.ascii(",");
      }
      value(depth + 1);
      count++;
    }
    if (close == ')' && count == 1 && !comma) {
      // Brackets round one value make no tuple.
      text.bytes()[open] = ' ';
    } else {
      text.ascii("]");
    }
  }

  private boolean closed(char close) throws BrokenRecord {
    space();
    if (peek() == close) {
      at++;
      return true;
    }
    return false;
  }

  private void expect(char wanted) throws BrokenRecord {
    space();
    if (peek() != wanted) {
      throw new BrokenRecord(Fault.SYNTAX);
    }
    at++;
  }

  /** Strings that follow each other are one. */
  private void string() throws BrokenRecord {
    text.quote();
    int quote = quoteAhead();
    while (quote >= 0) {
      boolean raw = quote > at && (in[at] | 0x20) == 'r' || quote > at + 1;
      at = text.string(in, quote, end, raw);
      space();
      quote = at < end ? quoteAhead() : -1;
    }
    text.quote();
  }

  /** Where the quote of a string stands that begins here, or -1. */
  private int quoteAhead() {
    int place = at;
    while (place < end && place < at + 2 && "uUrR".indexOf(in[place]) >= 0) {
      place++;
    }
    return place < end && (in[place] == '\'' || in[place] == '"') ? place : -1;
  }

  private String number() throws BrokenRecord {
    int from = at;
    while (at < end && (digit(in[at]) || letter(in[at]) || "+-._".indexOf(in[at]) >= 0)) {
      at++;
    }
    String written = new String(in, from, at - from, StandardCharsets.US_ASCII);
    String plain = written.replaceFirst("^\\+", "").replaceAll("(?<=\\w)_(?=\\w)", "");
    String lower = plain.toLowerCase(Locale.ROOT);
    if (lower.matches("-?(0|[1-9]\\d*)l?")) {
      return lower.replace("l", "");
    }
    if (lower.matches("-?((\\d+\\.\\d*|\\.\\d+)(e[+-]?\\d+)?|\\d+e[+-]?\\d+)")) {
      return plain.replaceFirst("^(-?)\\.", "$10.").replaceFirst("\\.(?!\\d)", ".0");
    }
    if (lower.matches("-?0x[0-9a-f]+|-?0o[0-7]+|-?0b[01]+")) {
      int radix = lower.contains("x") ? 16 : lower.contains("o") ? 8 : 2;
      return new BigInteger(lower.replaceFirst("0[xob]", ""), radix).toString();
    }
    throw new BrokenRecord(Fault.SYNTAX);
  }

  private String constant() throws BrokenRecord {
    int from = at;
    while (at < end && letter(in[at])) {
      at++;
    }
    String word = new String(Arrays.copyOfRange(in, from, at), StandardCharsets.US_ASCII);
    return switch (word) {
      case "True" -> "true";
      case "False" -> "false";
      case "None" -> "null";
      default -> throw new BrokenRecord(Fault.SYNTAX);
    };
  }

  private void space() {
    while (at < end && in[at] >= 0 && in[at] <= ' ') {
      at++;
    }
  }

  private byte peek() throws BrokenRecord {
    if (at >= end) {
      throw new BrokenRecord(Fault.SYNTAX);
    }
    return in[at];
  }

  private static boolean digit(byte b) {
    return b >= '0' && b <= '9';
  }

  private static boolean letter(byte b) {
    return b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z';
  }
}
