package vitrine.core.dataset;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;
import vitrine.core.common.Fingerprint;

/** Makes frames of other rows: some left out, or those of a second frame appended. */
public final class FrameRows {
  private FrameRows() {}

  /**
   * The frame as if the removed rows had never been imported: dictionaries hold only values that a
   * row still has, in the order in which they first appear.
   *
   * @param removed rows of the frame; the frame itself comes back where there are none
   * @param fingerprint of the result
   */
  public static Frame without(Frame frame, RowSet removed, Fingerprint fingerprint) {
    if (removed.rows() != frame.rows()) {
      throw new IllegalArgumentException(removed + ", but the frame has " + frame.rows());
    }
    if (removed.isEmpty()) {
      return frame;
    }
    int[] runs = removed.otherRuns();
    int kept = removed.rows() - removed.count();
    List<Column<?>> before = frame.table().columns();
    Column<?>[] after = new Column<?>[before.size()];
    IntStream.range(0, after.length)
        .parallel()
        .forEach(i -> after[i] = selected(before.get(i), runs, kept));
    return new Frame(
        Table.create(frame.table().name(), after),
        frame.roles(),
        frame.events(),
        frame.zone(),
        fingerprint);
  }

  private static Column<?> selected(Column<?> column, int[] runs, int kept) {
    return switch (column) {
      case CodeColumn codes -> codes(codes, runs, kept);
      case MeasureColumn measures -> {
        double[] some = new double[kept];
        copy(measures.values(), runs, some);
        yield new MeasureColumn(column.name(), some);
      }
      case LongColumn times -> {
        long[] some = new long[kept];
        copy(times.asLongArray(), runs, some);
        yield LongColumn.create(column.name(), some);
      }
      default -> throw new IllegalArgumentException("no column of a frame: " + column.type());
    };
  }

  /** Copies the runs of rows, given as first row and row after the last, one after the other. */
  private static void copy(Object values, int[] runs, Object some) {
    int at = 0;
    for (int run = 0; run < runs.length; run += 2) {
      int length = runs[run + 1] - runs[run];
      System.arraycopy(values, runs[run], some, at, length);
      at += length;
    }
  }

  private static CodeColumn codes(CodeColumn column, int[] runs, int kept) {
    int[] some = new int[kept];
    copy(column.codes(), runs, some);
    int size = column.dictionary().size();
    if (inOrder(some, size)) {
      return new CodeColumn(column.name(), some, column.dictionary());
    }
    int[] newCode = new int[size];
    int[] oldCode = new int[size];
    int next = 0;
    for (int i = 0; i < some.length; i++) {
      int code = some[i];
      if (code >= 0) {
        if (newCode[code] == 0) {
          oldCode[next++] = code;
          newCode[code] = next;
        }
        some[i] = newCode[code] - 1;
      }
    }
    return new CodeColumn(column.name(), some, chosen(column.dictionary(), oldCode, next));
  }

  /** Whether every value still has a row, and they first appear in the order of their codes. */
  private static boolean inOrder(int[] codes, int size) {
    int next = 0;
    for (int code : codes) {
      if (code >= next) {
        if (code > next) {
          return false;
        }
        next++;
      }
    }
    return next == size;
  }

  private static Dictionary chosen(Dictionary dictionary, int[] codes, int count) {
    int[] ends = dictionary.ends();
    int[] newEnds = new int[count];
    int used = 0;
    for (int i = 0; i < count; i++) {
      used += ends[codes[i]] - start(ends, codes[i]);
      newEnds[i] = used;
    }
    byte[] bytes = new byte[used];
    for (int i = 0; i < count; i++) {
      int from = start(ends, codes[i]);
      System.arraycopy(dictionary.bytes(), from, bytes, start(newEnds, i), ends[codes[i]] - from);
    }
    return Dictionary.restore(bytes, newEnds);
  }

  private static int start(int[] ends, int code) {
    return code == 0 ? 0 : ends[code - 1];
  }

  /**
   * The rows of the first frame and after them those of the second, with the first one's columns,
   * roles and zone. A column that the second lacks is missing there; others of the second are left
   * out.
   *
   * @throws IllegalArgumentException if a column has another type in the second
   */
  public static Frame append(Frame first, Frame second, Fingerprint fingerprint) {
    Math.addExact(first.rows(), second.rows());
    List<Column<?>> before = first.table().columns();
    Column<?>[] after = new Column<?>[before.size()];
    IntStream.range(0, after.length)
        .parallel()
        .forEach(i -> after[i] = appended(before.get(i), second));
    Map<String, EventKind> events = new HashMap<>(second.events());
    events.putAll(first.events());
    return new Frame(
        Table.create(first.table().name(), after),
        first.roles(),
        events,
        first.zone(),
        fingerprint);
  }

  private static Column<?> appended(Column<?> column, Frame second) {
    String name = column.name();
    boolean absent = !second.table().containsColumn(name);
    int more = second.rows();
    return switch (column) {
      case CodeColumn codes ->
          absent
              ? new CodeColumn(name, missing(codes.codes(), more), codes.dictionary())
              : codes(codes, second.codes(name).orElseThrow(() -> differs(name)));
      case MeasureColumn measures -> {
        double[] values = Arrays.copyOf(measures.values(), measures.size() + more);
        if (absent) {
          Arrays.fill(values, measures.size(), values.length, Double.NaN);
        } else {
          double[] added = second.measures(name).orElseThrow(() -> differs(name)).values();
          System.arraycopy(added, 0, values, measures.size(), more);
        }
        yield new MeasureColumn(name, values);
      }
      case LongColumn times -> {
        long[] values = Arrays.copyOf(times.asLongArray(), times.size() + more);
        if (absent) {
          Arrays.fill(values, times.size(), values.length, Long.MIN_VALUE);
        } else {
          long[] added = second.times(name).orElseThrow(() -> differs(name)).asLongArray();
          System.arraycopy(added, 0, values, times.size(), more);
        }
        yield LongColumn.create(name, values);
      }
      default -> throw new IllegalArgumentException("no column of a frame: " + column.type());
    };
  }

  private static int[] missing(int[] codes, int more) {
    int[] longer = Arrays.copyOf(codes, codes.length + more);
    Arrays.fill(longer, codes.length, longer.length, CodeColumn.MISSING);
    return longer;
  }

  private static CodeColumn codes(CodeColumn first, CodeColumn second) {
    Dictionary.Builder builder = new Dictionary.Builder();
    add(first.dictionary(), builder);
    int[] renamed = add(second.dictionary(), builder);
    int[] old = first.codes();
    int[] added = second.codes();
    int[] codes = Arrays.copyOf(old, old.length + added.length);
    for (int i = 0; i < added.length; i++) {
      codes[old.length + i] = added[i] < 0 ? CodeColumn.MISSING : renamed[added[i]];
    }
    return new CodeColumn(first.name(), codes, builder.build());
  }

  private static int[] add(Dictionary dictionary, Dictionary.Builder builder) {
    int[] codes = new int[dictionary.size()];
    int[] ends = dictionary.ends();
    for (int code = 0; code < codes.length; code++) {
      codes[code] = builder.add(dictionary.bytes(), start(ends, code), ends[code]);
    }
    return codes;
  }

  private static IllegalArgumentException differs(String column) {
    return new IllegalArgumentException("another type in " + column);
  }
}
