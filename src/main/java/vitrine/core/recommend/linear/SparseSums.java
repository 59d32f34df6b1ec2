package vitrine.core.recommend.linear;

import java.util.Arrays;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import vitrine.core.common.Progress;
import vitrine.core.recommend.SparseRows;

/** Adds up a sparse matrix of items × items row by row, all cores at once. */
final class SparseSums {
  private SparseSums() {}

  /**
   * The matrix.
   *
   * @param adder is given each row's index and the row to add to; called from several threads
   */
  static SparseRows of(int items, BiConsumer<Integer, Row> adder, Progress progress) {
    int[][] columns = new int[items][];
    float[][] values = new float[items][];
    ThreadLocal<Row> rows = ThreadLocal.withInitial(() -> new Row(items));
    IntStream.range(0, items)
        .parallel()
        .forEach(
            item -> {
              progress.checkCancelled();
              Row row = rows.get();
              adder.accept(item, row);
              columns[item] = row.met();
              values[item] = row.taken(columns[item]);
            });
    return joined(columns, values);
  }

  /** A square matrix of these rows. */
  static SparseRows joined(int[][] columns, float[][] values) {
    int[] starts = new int[columns.length + 1];
    for (int row = 0; row < columns.length; row++) {
      starts[row + 1] = Math.addExact(starts[row], columns[row].length);
    }
    int[] allColumns = new int[starts[columns.length]];
    float[] allValues = new float[allColumns.length];
    for (int row = 0; row < columns.length; row++) {
      System.arraycopy(columns[row], 0, allColumns, starts[row], columns[row].length);
      System.arraycopy(values[row], 0, allValues, starts[row], columns[row].length);
    }
    return new SparseRows(starts, allColumns, allValues, columns.length);
  }

  /** A row under way. */
  static final class Row {
    private final double[] sums;
    private int[] met = new int[64];
    private int count;

    private Row(int width) {
      sums = new double[width];
    }

    /** Adds an amount of at least 0. */
    void add(int column, double amount) {
      if (amount > 0 && sums[column] == 0) {
        met = count == met.length ? Arrays.copyOf(met, 2 * count) : met;
        met[count++] = column;
      }
      sums[column] += amount;
    }

    private int[] met() {
      int[] sorted = Arrays.copyOf(met, count);
      Arrays.sort(sorted);
      return sorted;
    }

    /** The sums at these columns; the row is empty afterwards. */
    private float[] taken(int[] columns) {
      float[] values = new float[columns.length];
      for (int i = 0; i < columns.length; i++) {
        values[i] = (float) sums[columns[i]];
        sums[columns[i]] = 0;
      }
      count = 0;
      return values;
    }
  }
}
