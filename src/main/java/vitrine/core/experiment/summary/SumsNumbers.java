package vitrine.core.experiment.summary;

import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/** Numbers as people type them or spreadsheets copy them: 1,234.5 and 1 234.5 are 1234.5. */
final class SumsNumbers {
  private static final long MOST_UNITS = 1L << 53;
  private static final Pattern GROUPED =
      Pattern.compile("-?\\d{1,3}([, \\u00a0\\u202f]\\d{3})+(\\.\\d*)?");
  private static final Pattern PLAIN =
      Pattern.compile("[-+]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][-+]?\\d+)?");

  private SumsNumbers() {}

  /** A finite number. */
  static OptionalDouble number(String cell) {
    String text = cell.strip().replace('\u2212', '-');
    if (GROUPED.matcher(text).matches()) {
      text = text.replaceAll("[, \\u00a0\\u202f]", "");
    }
    if (!PLAIN.matcher(text).matches()) {
      return OptionalDouble.empty();
    }
    double value = Double.parseDouble(text);
    return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
  }

  /** A whole number, 0 or more. */
  static OptionalLong count(String cell) {
    OptionalDouble number = number(cell);
    if (number.isEmpty()) {
      return OptionalLong.empty();
    }
    double value = number.getAsDouble();
    return value >= 0 && value == Math.rint(value) && value <= MOST_UNITS
        ? OptionalLong.of((long) value)
        : OptionalLong.empty();
  }
}
