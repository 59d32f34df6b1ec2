package vitrine.core.exposure;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import tech.tablesaw.api.LongColumn;
import vitrine.core.common.ProblemCode;
import vitrine.core.common.VitrineException;
import vitrine.core.dataset.CodeColumn;
import vitrine.core.dataset.Frame;
import vitrine.core.dataset.MeasureColumn;

/**
 * A metric of each unit: the sum of its rows, 0 for a unit without any.
 *
 * @param sums a sum a unit
 * @param blanks rows of the units in arms without a value, which count as no row
 * @param mostRows the largest number of rows with a value that a unit in an arm has
 */
public record UnitValues(double[] sums, long blanks, int mostRows) {
  private static final Set<String> YES = Set.of("true", "t", "yes", "y", "是");
  private static final Set<String> NO = Set.of("false", "f", "no", "n", "否");
  private static final Set<String> BLANK =
      Set.of("", "na", "n/a", "nan", "null", "none", "-", "\\n", "#n/a");
  private static final Pattern NUMBER =
      Pattern.compile("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d+)?");

  /**
   * Sums a column over the rows of each unit.
   *
   * @throws VitrineException if there is no such column or it holds something that is no number and
   *     no yes or no
   */
  public static UnitValues of(Frame frame, String column, Exposure exposure) {
    double[] rows = numbers(frame, column);
    int[] units = exposure.units().codes();
    int[] arms = exposure.armOfUnit();
    double[] sums = new double[arms.length];
    int[] counts = new int[arms.length];
    long blanks = 0;
    int most = 0;
    for (int row = 0; row < rows.length; row++) {
      int unit = units[row];
      if (unit < 0 || arms[unit] < 0) {
        continue;
      }
      if (!Double.isFinite(rows[row])) {
        blanks++;
      } else {
        sums[unit] += rows[row];
        most = Math.max(most, ++counts[unit]);
      }
    }
    return new UnitValues(sums, blanks, most);
  }

  /** Whether any row of a unit is positive: 1 or 0 a unit. */
  public static UnitValues anyPositive(Frame frame, String column, Exposure exposure) {
    double[] rows = numbers(frame, column);
    int[] units = exposure.units().codes();
    double[] any = new double[exposure.armOfUnit().length];
    for (int row = 0; row < rows.length; row++) {
      if (units[row] >= 0 && rows[row] > 0) {
        any[units[row]] = 1;
      }
    }
    UnitValues summed = of(frame, column, exposure);
    return new UnitValues(any, summed.blanks(), summed.mostRows());
  }

  private static double[] numbers(Frame frame, String name) {
    if (!frame.table().containsColumn(name)) {
      throw new VitrineException(
          ProblemCode.EXPERIMENT_NO_COLUMN, name, String.join(", ", frame.columns()));
    }
    return switch (frame.table().column(name)) {
      case MeasureColumn measures -> measures.values();
      case CodeColumn codes -> numbers(codes);
      case LongColumn times ->
          throw new VitrineException(ProblemCode.EXPERIMENT_NOT_NUMERIC, times.name(), "");
      default -> throw new IllegalStateException("a column kind that frames do not have");
    };
  }

  private static double[] numbers(CodeColumn column) {
    double[] ofCode = new double[column.dictionary().size()];
    for (int code = 0; code < ofCode.length; code++) {
      ofCode[code] = number(column.name(), column.dictionary().value(code));
    }
    int[] codes = column.codes();
    double[] rows = new double[codes.length];
    for (int row = 0; row < rows.length; row++) {
      rows[row] = codes[row] < 0 ? Double.NaN : ofCode[codes[row]];
    }
    return rows;
  }

  private static double number(String column, String value) {
    return number(value)
        .orElseThrow(() -> new VitrineException(ProblemCode.EXPERIMENT_NOT_NUMERIC, column, value));
  }

  /** What a word counts as: NaN for a blank, empty for what is neither a number nor yes or no. */
  static Optional<Double> number(String value) {
    String text = value.strip().toLowerCase(Locale.ROOT);
    if (YES.contains(text)) {
      return Optional.of(1.0);
    }
    if (NO.contains(text)) {
      return Optional.of(0.0);
    }
    if (BLANK.contains(text)) {
      return Optional.of(Double.NaN);
    }
    return NUMBER.matcher(text).matches()
        ? Optional.of(Double.parseDouble(text))
        : Optional.empty();
  }
}
