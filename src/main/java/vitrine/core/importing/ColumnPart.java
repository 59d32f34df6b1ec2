package vitrine.core.importing;

import vitrine.core.importing.text.RowBatch;

/**
 * The values of one column in a part of the rows. A batch of rows is looked at before its rows are
 * taken, so that a row that is set aside leaves nothing behind: {@link #look} reads the values,
 * {@link #take} keeps those of the rows that stay.
 */
abstract sealed class ColumnPart permits CodePart, MeasurePart, TimePart {
  /** A value that was read; in a column of times its format's ordinal is added. */
  static final byte VALUE = 2;

  /** An id that was read without the white space around it; no column of ids holds times. */
  static final byte TRIMMED = 3;

  /** No value. */
  static final byte MISSING = 0;

  /** A value that could not be read. */
  static final byte UNREADABLE = 1;

  /** What the look found, a row each. */
  final byte[] found = new byte[RowBatch.ROWS];

  private final long[] counts = new long[VALUE + 16];
  private int size;
  private int expected;

  /**
   * Reads a field of all rows of a batch into {@link #found} and the places behind the rows taken.
   */
  abstract void look(RowBatch batch, int field);

  /** None of the next rows has such a column. */
  abstract void lookMissing(int rows);

  /** Moves a value within the places behind the rows taken. */
  abstract void move(int from, int to);

  /** Says how many rows the part will have, about. */
  final void expect(int rows) {
    expected = rows;
  }

  /** How long to make an array that must hold so many values. */
  final int capacity(int needed) {
    return needed <= expected ? expected : needed + (needed >> 1);
  }

  /** How many rows were taken. */
  final int size() {
    return size;
  }

  /** How many rows were taken of which the look found this. */
  final long count(int what) {
    return counts[what];
  }

  /**
   * Keeps what was looked at.
   *
   * @param out which rows are set aside
   * @param aside how many of them there are
   */
  final void take(int rows, boolean[] out, int aside) {
    int kept = size;
    for (int row = 0; row < rows; row++) {
      if (aside > 0 && out[row]) {
        continue;
      }
      counts[found[row]]++;
      if (aside > 0) {
        move(size + row, kept);
      }
      kept++;
    }
    size += rows - aside;
  }
}
