package vitrine.core.dataset;

import tech.tablesaw.api.ColumnType;

/**
 * Tablesaw's column types initialise each other: two threads that first touch different ones wait
 * for one another for ever. Whoever makes the first columns calls {@link #load} before.
 */
public final class ColumnTypes {
  private ColumnTypes() {}

  /**
   * Loads all of them in the one order that is safe; does nothing after the first time.
   *
   * @return how many types a frame has, so that the call is not taken for an empty one
   */
  public static int load() {
    ColumnType[] types = {ColumnType.INTEGER, ColumnType.DOUBLE, ColumnType.LONG};
    return types.length;
  }
}
