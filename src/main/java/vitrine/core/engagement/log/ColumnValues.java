package vitrine.core.engagement.log;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vitrine.core.common.Progress;
import vitrine.core.dataset.CodeColumn;
import vitrine.core.dataset.Dictionary;

/** The values of a categorical column with their numbers of rows, to be searched while typing. */
public final class ColumnValues {
  private static final int CHECK_EVERY = 1 << 14;

  private final Dictionary dictionary;
  private final int[] rows;
  private final long missing;

  /** Codes from the most frequent on; ties in the order in which the values first appeared. */
  private final int[] ranked;

  private ColumnValues(Dictionary dictionary, int[] rows, long missing, int[] ranked) {
    this.dictionary = dictionary;
    this.rows = rows;
    this.missing = missing;
    this.ranked = ranked;
  }

  /** Counts the rows of every value. */
  public static ColumnValues of(CodeColumn column) {
    Dictionary dictionary = column.dictionary();
    int[] rows = new int[dictionary.size()];
    long missing = 0;
    for (int code : column.codes()) {
      if (code < 0) {
        missing++;
      } else {
        rows[code]++;
      }
    }
    long[] keys = new long[rows.length];
    for (int code = 0; code < keys.length; code++) {
      keys[code] = ((long) (Integer.MAX_VALUE - rows[code]) << Integer.SIZE) | code;
    }
    Arrays.sort(keys);
    int[] ranked = new int[keys.length];
    for (int rank = 0; rank < ranked.length; rank++) {
      ranked[rank] = (int) keys[rank];
    }
    return new ColumnValues(dictionary, rows, missing, ranked);
  }

  /** How many different values there are. */
  public int size() {
    return rows.length;
  }

  /**
   * The values that hold a text, whatever the case of its letters, the most frequent first.
   *
   * @param typed the text; every value holds an empty one, and so do the rows without a value
   * @param most how many values at most
   */
  public List<ValueCount> matching(String typed, int most, Progress progress) {
    String wanted = typed.strip().toLowerCase(Locale.ROOT);
    List<ValueCount> found = new ArrayList<>();
    if (wanted.isEmpty() && missing > 0) {
      found.add(new ValueCount(Optional.empty(), missing));
    }
    for (int rank = 0; rank < ranked.length && found.size() < most; rank++) {
      if (rank % CHECK_EVERY == 0) {
        progress.checkCancelled();
      }
      int code = ranked[rank];
      String value = dictionary.value(code);
      if (rows[code] > 0 && value.toLowerCase(Locale.ROOT).contains(wanted)) {
        found.add(new ValueCount(Optional.of(value), rows[code]));
      }
    }
    return found;
  }
}
