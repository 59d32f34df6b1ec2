package vitrine.core.importing;

import java.util.Arrays;
import vitrine.core.importing.text.RowBatch;
import vitrine.core.importing.value.Blank;

/** Numbers; NaN where there is none. */
abstract sealed class MeasurePart extends ColumnPart permits NumberPart, FlagPart {
  private double[] values = new double[RowBatch.ROWS];

  /** The number that these bytes say, or NaN. */
  abstract double value(byte[] bytes, int from, int to);

  @Override
  final void look(RowBatch batch, int field) {
    int rows = batch.rows();
    int width = batch.width();
    byte[] bytes = batch.bytes();
    int[] starts = batch.starts();
    int[] ends = batch.ends();
    int at = room(rows);
    for (int row = 0, i = field; row < rows; row++, i += width) {
      int from = starts[i];
      int to = ends[i];
      double value = from == to ? Double.NaN : value(bytes, from, to);
      values[at + row] = value;
      found[row] =
          !Double.isNaN(value) ? VALUE : Blank.value(bytes, from, to) ? MISSING : UNREADABLE;
    }
  }

  @Override
  final void lookMissing(int rows) {
    int at = room(rows);
    Arrays.fill(values, at, at + rows, Double.NaN);
    Arrays.fill(found, 0, rows, MISSING);
  }

  @Override
  final void move(int from, int to) {
    values[to] = values[from];
  }

  private int room(int rows) {
    int size = size();
    if (size + rows > values.length) {
      values = Arrays.copyOf(values, capacity(size + rows));
    }
    return size;
  }

  /** The numbers of the rows taken, and whatever lies behind them. Not a copy. */
  final double[] values() {
    return values;
  }
}
