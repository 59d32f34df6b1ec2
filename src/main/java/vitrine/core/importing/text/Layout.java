package vitrine.core.importing.text;

import java.util.List;

/** How a source holds its rows. */
public sealed interface Layout {

  /** Fields between separators, a row a line. */
  record Delimited() implements Layout {}

  /**
   * Named values, a record a row; a reader hands out the names as the first row.
   *
   * @param notation how values are written
   * @param lines whether every line is one record; otherwise records follow each other in a list
   * @param path the names that lead to the list, with dots between; empty where it is the whole
   * @param names of the fields in the order in which a row has them; those inside another value
   *     have its name and a dot before them
   */
  record Records(Notation notation, boolean lines, String path, List<String> names)
      implements Layout {
    /** Copies the list. */
    public Records {
      names = List.copyOf(names);
    }
  }

  /**
   * A sheet of a workbook.
   *
   * @param name of the sheet
   * @param width how many cells a row has; absent cells at its end are empty
   */
  record Sheet(String name, int width) implements Layout {}

  /** How a record's values are written. */
  enum Notation {
    /** As JSON. */
    JSON,
    /** As Python prints a dict: single quotes, {@code True}, {@code None}. */
    PYTHON
  }
}
