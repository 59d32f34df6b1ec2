package vitrine.core.exposure;

import tech.tablesaw.api.LongColumn;
import vitrine.core.common.ProblemCode;
import vitrine.core.common.VitrineException;
import vitrine.core.dataset.CodeColumn;
import vitrine.core.dataset.Dictionary;
import vitrine.core.dataset.Frame;
import vitrine.core.dataset.MeasureColumn;

/** Any column as codes, so that units and variants may also be numbers. */
public final class CodedValues {
  private CodedValues() {}

  /**
   * The column of this name as codes.
   *
   * @throws VitrineException if there is none
   */
  public static CodeColumn of(Frame frame, String name) {
    if (!frame.table().containsColumn(name)) {
      throw new VitrineException(
          ProblemCode.EXPERIMENT_NO_COLUMN, name, String.join(", ", frame.columns()));
    }
    return switch (frame.table().column(name)) {
      case CodeColumn codes -> codes;
      case MeasureColumn measures -> ofNumbers(measures);
      case LongColumn times -> ofTimes(times);
      default -> throw new IllegalStateException("a column kind that frames do not have");
    };
  }

  private static CodeColumn ofNumbers(MeasureColumn column) {
    double[] values = column.values();
    int[] codes = new int[values.length];
    Dictionary.Builder dictionary = new Dictionary.Builder();
    for (int row = 0; row < values.length; row++) {
      codes[row] =
          Double.isNaN(values[row]) ? CodeColumn.MISSING : dictionary.add(text(values[row]));
    }
    return new CodeColumn(column.name(), codes, dictionary.build());
  }

  private static CodeColumn ofTimes(LongColumn column) {
    int[] codes = new int[column.size()];
    Dictionary.Builder dictionary = new Dictionary.Builder();
    for (int row = 0; row < codes.length; row++) {
      long value = column.getLong(row);
      codes[row] =
          value == Long.MIN_VALUE ? CodeColumn.MISSING : dictionary.add(Long.toString(value));
    }
    return new CodeColumn(column.name(), codes, dictionary.build());
  }

  private static String text(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e15
        ? Long.toString((long) value)
        : Double.toString(value);
  }
}
