package vitrine.core.importing;

import java.util.Arrays;
import vitrine.core.dataset.CodeColumn;
import vitrine.core.importing.text.RowBatch;
import vitrine.core.importing.value.Blank;

/** Texts as numbers of a dictionary that all parts of the column share. */
final class CodePart extends ColumnPart {
  private final ConcurrentDictionary dictionary;
  private final ConcurrentDictionary.Lookup lookup = new ConcurrentDictionary.Lookup(RowBatch.ROWS);
  private final boolean ids;
  private int[] codes = new int[RowBatch.ROWS];

  /**
   * A part of a column.
   *
   * @param ids whether the values are ids, which no white space around them tells apart
   */
  CodePart(ConcurrentDictionary dictionary, boolean ids) {
    this.dictionary = dictionary;
    this.ids = ids;
  }

  @Override
  void look(RowBatch batch, int field) {
    int rows = batch.rows();
    int width = batch.width();
    byte[] bytes = batch.bytes();
    int[] starts = batch.starts();
    int[] ends = batch.ends();
    int at = room(rows);
    lookup.clear();
    boolean gaps = false;
    for (int row = 0, i = field; row < rows; row++, i += width) {
      boolean missing = blank(bytes, starts[i], ends[i]);
      found[row] = missing ? MISSING : VALUE;
      gaps |= missing;
      if (!missing) {
        int from = ids ? Blank.start(bytes, starts[i], ends[i]) : starts[i];
        int to = ids ? Blank.end(bytes, from, ends[i]) : ends[i];
        found[row] += to - from < ends[i] - starts[i] ? TRIMMED - VALUE : 0;
        lookup.value(bytes, from, to);
      }
    }
    dictionary.add(lookup, bytes, codes, at);
    if (gaps) {
      spread(at, rows);
    }
  }

  /** Moves the codes, which stand one after the other, to the rows that have a value. */
  private void spread(int at, int rows) {
    int next = at + lookup.count() - 1;
    for (int row = rows - 1; row >= 0; row--) {
      codes[at + row] = found[row] == MISSING ? CodeColumn.MISSING : codes[next--];
    }
  }

  /** Asks only of those values that begin or end as blank ones do. */
  private static boolean blank(byte[] bytes, int from, int to) {
    if (from == to) {
      return true;
    }
    byte first = bytes[from];
    boolean doubtful = first >= 0 && first <= ' ' || first == 'N' || first == 'n' || first == '\\';
    return doubtful && Blank.text(bytes, from, to);
  }

  @Override
  void lookMissing(int rows) {
    int at = room(rows);
    Arrays.fill(codes, at, at + rows, CodeColumn.MISSING);
    Arrays.fill(found, 0, rows, MISSING);
  }

  @Override
  void move(int from, int to) {
    codes[to] = codes[from];
  }

  private int room(int rows) {
    int size = size();
    if (size + rows > codes.length) {
      codes = Arrays.copyOf(codes, capacity(size + rows));
    }
    return size;
  }

  /** The numbers of the rows taken, and whatever lies behind them. Not a copy. */
  int[] codes() {
    return codes;
  }
}
