package vitrine.core.dataset;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.columns.numbers.IntColumnType;

/**
 * A categorical or text column: one dictionary code a row. To Tablesaw it is an integer column that
 * prints its values; kernels read {@link #codes()} directly.
 */
public final class CodeColumn extends IntColumn {
  /** The code of a row without a value; negative, so that {@code code < 0} is the test. */
  public static final int MISSING = IntColumnType.missingValueIndicator();

  private final int[] codes;
  private final Dictionary dictionary;

  /**
   * Wraps the array without copying it.
   *
   * @param codes a code a row, or {@link #MISSING}; the column owns the array from now on
   */
  public CodeColumn(String name, int[] codes, Dictionary dictionary) {
    super(name, IntArrayList.wrap(codes));
    this.codes = codes;
    this.dictionary = dictionary;
  }

  /** The codes, a row each. Not a copy: read only. */
  public int[] codes() {
    return codes;
  }

  /** What the codes stand for. */
  public Dictionary dictionary() {
    return dictionary;
  }

  /** The value of a row, or an empty string where it is missing. */
  public String value(int row) {
    int code = codes[row];
    return code < 0 ? "" : dictionary.value(code);
  }

  @Override
  public String getString(int row) {
    return value(row);
  }

  @Override
  public String getUnformattedString(int row) {
    return value(row);
  }
}
