package vitrine.core.joining;

import java.util.Arrays;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.columns.Column;
import vitrine.core.dataset.CodeColumn;
import vitrine.core.dataset.Dictionary;
import vitrine.core.dataset.MeasureColumn;

/** Takes the values of a column at given rows; a negative row has none. */
final class Gather {
  private Gather() {}

  static Column<?> column(Column<?> source, String name, int[] rows) {
    return switch (source) {
      case CodeColumn codes -> codes(codes, name, rows);
      case MeasureColumn measures -> {
        double[] values = measures.values();
        double[] taken = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
          taken[i] = rows[i] < 0 ? Double.NaN : values[rows[i]];
        }
        yield new MeasureColumn(name, taken);
      }
      case LongColumn times -> {
        long[] values = times.asLongArray();
        long[] taken = new long[rows.length];
        for (int i = 0; i < rows.length; i++) {
          taken[i] = rows[i] < 0 ? Long.MIN_VALUE : values[rows[i]];
        }
        yield LongColumn.create(name, taken);
      }
      default -> throw new IllegalArgumentException("no column of a frame: " + source.type());
    };
  }

  /** The dictionary holds only values that some row has, in the order of their first rows. */
  private static CodeColumn codes(CodeColumn source, String name, int[] rows) {
    int[] codes = source.codes();
    int[] newCode = new int[source.dictionary().size()];
    Arrays.fill(newCode, CodeColumn.MISSING);
    int[] taken = new int[rows.length];
    Dictionary before = source.dictionary();
    Dictionary.Builder values = new Dictionary.Builder();
    for (int i = 0; i < rows.length; i++) {
      int code = rows[i] < 0 ? CodeColumn.MISSING : codes[rows[i]];
      if (code >= 0 && newCode[code] < 0) {
        int from = code == 0 ? 0 : before.ends()[code - 1];
        newCode[code] = values.add(before.bytes(), from, before.ends()[code]);
      }
      taken[i] = code < 0 ? CodeColumn.MISSING : newCode[code];
    }
    return new CodeColumn(name, taken, values.build());
  }
}
