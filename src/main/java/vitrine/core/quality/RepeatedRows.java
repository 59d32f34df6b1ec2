package vitrine.core.quality;

import vitrine.core.common.Progress;
import vitrine.core.dataset.Frame;
import vitrine.core.dataset.RowSet;
import vitrine.core.engagement.log.Blocks;

/** Rows that are equal in all columns: for each row the first one that is equal to it. */
final class RepeatedRows {
  private static final int PARTS = 16;
  private static final int PARTS_SHIFT = 60;

  private final int[] firsts;

  private RepeatedRows(int[] firsts) {
    this.firsts = firsts;
  }

  /**
   * Compares the rows. They are shared out by their hash, so that each part of the work meets all
   * copies of a row, in file order.
   */
  static RepeatedRows of(Frame frame, Progress progress) {
    RowHashes rows = RowHashes.of(frame, progress);
    int[] firsts = new int[frame.rows()];
    Blocks.of(
        PARTS,
        (from, to) -> {
          for (int part = from; part < to; part++) {
            progress.checkCancelled();
            fill(firsts, rows, part);
          }
          return to;
        });
    return new RepeatedRows(firsts);
  }

  private static void fill(int[] firsts, RowHashes rows, int part) {
    Table table = new Table(rows);
    for (int row = 0; row < firsts.length; row++) {
      if (rows.hash(row) >>> PARTS_SHIFT == part) {
        firsts[row] = table.firstOf(row);
      }
    }
  }

  /** Every row that is equal to an earlier one. */
  RowSet copies() {
    return RowSet.where(firsts.length, row -> firsts[row] != row);
  }

  /**
   * Every row that an earlier export already had. Where exports hold a row several times, as many
   * stay as the export has that holds most of them: two equal lines of one basket, exported twice,
   * are two.
   *
   * @param starts the first row of each export, ascending
   */
  RowSet overlap(int[] starts) {
    if (starts.length < 2) {
      return RowSet.none(firsts.length);
    }
    int[] most = new int[firsts.length];
    int[] inExport = new int[firsts.length];
    int[] lastExport = new int[firsts.length];
    boolean[] repeats = new boolean[firsts.length];
    int export = 0;
    for (int row = 0; row < firsts.length; row++) {
      while (export + 1 < starts.length && row >= starts[export + 1]) {
        export++;
      }
      int first = firsts[row];
      if (lastExport[first] != export) {
        lastExport[first] = export;
        inExport[first] = 0;
      }
      repeats[row] = ++inExport[first] <= most[first];
      most[first] = Math.max(most[first], inExport[first]);
    }
    return RowSet.where(firsts.length, row -> repeats[row]);
  }

  /** The distinct rows of a part by hash: the number of the first one plus one, 0 where free. */
  private static final class Table {
    private final RowHashes rows;
    private int[] slots;
    private int size;

    Table(RowHashes rows) {
      this.rows = rows;
      slots = new int[Math.max(1 << 10, Integer.highestOneBit(rows.rows() / PARTS + 1) * 4)];
    }

    /** The first row that is equal to this one: itself, if it is new. */
    int firstOf(int row) {
      int slot = slot(row);
      if (slots[slot] != 0) {
        return slots[slot] - 1;
      }
      slots[slot] = row + 1;
      if (++size * 2 > slots.length) {
        grow();
      }
      return row;
    }

    private int slot(int row) {
      int mask = slots.length - 1;
      int slot = (int) rows.hash(row) & mask;
      while (slots[slot] != 0 && !rows.equal(slots[slot] - 1, row)) {
        slot = (slot + 1) & mask;
      }
      return slot;
    }

    private void grow() {
      int[] old = slots;
      slots = new int[old.length * 2];
      int mask = slots.length - 1;
      for (int taken : old) {
        if (taken != 0) {
          int slot = (int) rows.hash(taken - 1) & mask;
          while (slots[slot] != 0) {
            slot = (slot + 1) & mask;
          }
          slots[slot] = taken;
        }
      }
    }
  }
}
