package vitrine.core.importing.text;

/** Takes what a {@link RowReader} finds. */
public interface RowSink {

  /** A row, valid only during the call; false stops the reading. */
  boolean row(Row row);

  /** A line whose quotes do not fit together; false stops the reading. */
  boolean broken(long line, String text);

  /** An empty line; it is no row. */
  default void blankLine() {}
}
