package vitrine.core.importing.text;

/** Takes what a {@link RowReader} finds. */
public interface RowSink {

  /** A row, valid only during the call; false stops the reading. */
  boolean row(Row row);

  /** A line whose quotes do not fit together; false stops the reading. */
  boolean broken(long line, String text);

  /**
   * A piece of which no row could be made; false stops the reading.
   *
   * @param line where it begins, from 1
   * @param name of the field at which it failed, empty where none did
   * @param text the piece, cut where it is very long
   */
  default boolean broken(long line, Fault fault, String name, String text) {
    return broken(line, text);
  }

  /** An empty line; it is no row. */
  default void blankLine() {}
}
