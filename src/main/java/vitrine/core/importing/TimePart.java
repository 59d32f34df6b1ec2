package vitrine.core.importing;

import java.time.ZoneId;
import java.util.Arrays;
import vitrine.core.importing.text.RowBatch;
import vitrine.core.importing.value.Blank;
import vitrine.core.importing.value.DayOrder;
import vitrine.core.importing.value.TimeParser;

/**
 * Points in time, in milliseconds since 1970 in UTC; {@link Long#MIN_VALUE} where there is none.
 */
final class TimePart extends ColumnPart {
  private final TimeParser parser;
  private long[] values = new long[RowBatch.ROWS];

  TimePart(ZoneId zone, DayOrder days) {
    parser = new TimeParser(zone, days);
  }

  @Override
  void look(RowBatch batch, int field) {
    int rows = batch.rows();
    int width = batch.width();
    byte[] bytes = batch.bytes();
    int[] starts = batch.starts();
    int[] ends = batch.ends();
    int at = room(rows);
    for (int row = 0, i = field; row < rows; row++, i += width) {
      boolean read = parser.parse(bytes, starts[i], ends[i]);
      values[at + row] = read ? parser.value() : Long.MIN_VALUE;
      found[row] =
          read
              ? (byte) (VALUE + parser.format().ordinal())
              : Blank.value(bytes, starts[i], ends[i]) ? MISSING : UNREADABLE;
    }
  }

  @Override
  void lookMissing(int rows) {
    int at = room(rows);
    Arrays.fill(values, at, at + rows, Long.MIN_VALUE);
    Arrays.fill(found, 0, rows, MISSING);
  }

  @Override
  void move(int from, int to) {
    values[to] = values[from];
  }

  private int room(int rows) {
    int size = size();
    if (size + rows > values.length) {
      values = Arrays.copyOf(values, capacity(size + rows));
    }
    return size;
  }

  /** The times of the rows taken, and whatever lies behind them. Not a copy. */
  long[] values() {
    return values;
  }
}
