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

/** A column as numbers: yes and no count as 1 and 0. */
final class RowNumbers {
  private static final Set<String> YES = Set.of("true", "t", "yes", "y", "是");
  private static final Set<String> NO = Set.of("false", "f", "no", "n", "否");
  private static final Set<String> BLANK =
      Set.of("", "na", "n/a", "nan", "null", "none", "-", "\\n", "#n/a");
  private static final Pattern NUMBER =
      Pattern.compile("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d+)?");

  private RowNumbers() {}

  /**
   * A number a row; NaN where it is blank.
   *
   * @throws VitrineException if there is no such column or it holds something that is no number and
   *     no yes or no
   */
  static double[] of(Frame frame, String name) {
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
