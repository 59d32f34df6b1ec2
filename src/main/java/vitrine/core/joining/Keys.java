package vitrine.core.joining;

import java.util.Arrays;
import vitrine.core.dataset.CodeColumn;
import vitrine.core.dataset.Dictionary;

/** Which row of the partner each row has, by the codes of the ids. */
final class Keys {
  private static final int NONE = -1;

  private final int[] partnerRow;
  private final long[] counts = new long[Count.values().length];

  /** What {@link #count} counts. */
  enum Count {
    ROWS_WITHOUT_KEY,
    ROWS_MATCHED,
    KEYS,
    KEYS_MATCHED,
    PARTNER_ROWS_WITHOUT_KEY,
    PARTNER_ROWS_REPEATED,
    PARTNER_KEYS,
    PARTNER_KEYS_UNUSED
  }

  Keys(CodeColumn left, CodeColumn right) {
    int[] firstRow = firstRows(right);
    int[] rowOfCode = new int[left.dictionary().size()];
    boolean[] used = new boolean[right.dictionary().size()];
    boolean[] present = present(left);
    Dictionary ids = left.dictionary();
    for (int code = 0; code < rowOfCode.length; code++) {
      int from = code == 0 ? 0 : ids.ends()[code - 1];
      int known = present[code] ? right.dictionary().code(ids.bytes(), from, ids.ends()[code]) : -1;
      rowOfCode[code] = known < 0 ? NONE : firstRow[known];
      if (rowOfCode[code] != NONE) {
        used[known] = true;
        add(Count.KEYS_MATCHED, 1);
      }
      add(Count.KEYS, present[code] ? 1 : 0);
    }
    for (int code = 0; code < firstRow.length; code++) {
      boolean known = firstRow[code] != NONE;
      add(Count.PARTNER_KEYS, known ? 1 : 0);
      add(Count.PARTNER_KEYS_UNUSED, known && !used[code] ? 1 : 0);
    }
    partnerRow = partnerRows(left.codes(), rowOfCode);
  }

  private int[] firstRows(CodeColumn right) {
    int[] firstRow = new int[right.dictionary().size()];
    Arrays.fill(firstRow, NONE);
    int[] codes = right.codes();
    for (int row = 0; row < codes.length; row++) {
      if (codes[row] < 0) {
        add(Count.PARTNER_ROWS_WITHOUT_KEY, 1);
      } else if (firstRow[codes[row]] == NONE) {
        firstRow[codes[row]] = row;
      } else {
        add(Count.PARTNER_ROWS_REPEATED, 1);
      }
    }
    return firstRow;
  }

  private static boolean[] present(CodeColumn column) {
    boolean[] present = new boolean[column.dictionary().size()];
    for (int code : column.codes()) {
      if (code >= 0) {
        present[code] = true;
      }
    }
    return present;
  }

  private int[] partnerRows(int[] codes, int[] rowOfCode) {
    int[] rows = new int[codes.length];
    long without = 0;
    long matched = 0;
    for (int row = 0; row < codes.length; row++) {
      rows[row] = codes[row] < 0 ? NONE : rowOfCode[codes[row]];
      without += codes[row] < 0 ? 1 : 0;
      matched += rows[row] == NONE ? 0 : 1;
    }
    add(Count.ROWS_WITHOUT_KEY, without);
    add(Count.ROWS_MATCHED, matched);
    return rows;
  }

  private void add(Count count, long more) {
    counts[count.ordinal()] += more;
  }

  long count(Count count) {
    return counts[count.ordinal()];
  }

  /** The partner's row of each row, negative where there is none. Not a copy: read only. */
  int[] partnerRow() {
    return partnerRow;
  }
}
