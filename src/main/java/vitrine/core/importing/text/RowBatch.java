package vitrine.core.importing.text;

import java.util.Arrays;

/**
 * Where the fields of some rows of a block lie, row after row, as many a row as the table has
 * columns: field {@code f} of row {@code r} is at index {@code r * width + f}. Columns are read
 * from it one at a time.
 */
public final class RowBatch {
  /** How many rows it takes at most. */
  public static final int ROWS = 1024;

  private final int width;
  private final long[] lines = new long[ROWS];
  private byte[] own = new byte[0];
  private byte[] bytes = own;
  private int[] starts;
  private int[] ends;
  private int rows;

  /** An empty one for rows of this many fields. */
  public RowBatch(int width) {
    this.width = width;
    starts = new int[(ROWS + 1) * Math.max(1, width) + 64];
    ends = new int[starts.length];
  }

  /** The fields of a row. */
  public int width() {
    return width;
  }

  /** How many rows it holds. */
  public int rows() {
    return rows;
  }

  /** Whether it has no room for another row. */
  public boolean full() {
    return rows == ROWS;
  }

  /** The array that holds the fields; at least eight bytes can be read behind each. */
  public byte[] bytes() {
    return bytes;
  }

  /** Where each field begins. Not a copy: read only. */
  public int[] starts() {
    return starts;
  }

  /** One past the end of each field. Not a copy: read only. */
  public int[] ends() {
    return ends;
  }

  /** The line at which a row begins; in rows of a block counted from the block's first, 0. */
  public long line(int row) {
    return lines[row];
  }

  /** A row on its own. */
  public void show(int row, Row target) {
    target.over(bytes, lines[row]);
    for (int field = row * width; field < (row + 1) * width; field++) {
      target.slice(starts[field], ends[field]);
    }
  }

  /** Copies the first fields of a row that has at least as many as the batch's. */
  public void copy(Row row) {
    int field = base();
    int used = rows == 0 ? 0 : ends[field - 1];
    for (int i = 0; i < width; i++) {
      int length = row.end(i) - row.start(i);
      if (used + length + TextBlock.SLACK > own.length) {
        own = Arrays.copyOf(own, (used + length) * 2 + TextBlock.SLACK);
      }
      System.arraycopy(row.bytes(), row.start(i), own, used, length);
      starts[field] = used;
      used += length;
      ends[field++] = used;
    }
    keep(own, row.line());
  }

  /** Forgets its rows. */
  public void clear() {
    rows = 0;
  }

  /** Keeps the row that was last put behind the others. */
  void keep(byte[] block, long line) {
    bytes = block;
    lines[rows++] = line;
  }

  /** Where the fields of the next row go. */
  int base() {
    return rows * width;
  }

  void grow() {
    starts = Arrays.copyOf(starts, starts.length * 2);
    ends = Arrays.copyOf(ends, ends.length * 2);
  }
}
