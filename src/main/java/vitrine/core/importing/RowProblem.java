package vitrine.core.importing;

/**
 * A row that was set aside.
 *
 * @param file as people call it
 * @param line where it begins, from 1
 * @param column that decided it, empty where the whole row did
 * @param value that decided it, or for the number of fields: how many there are and how many belong
 * @param row the row itself, cut where it is very long
 */
public record RowProblem(
    String file, long line, SetAside reason, String column, String value, String row) {

  /** The same row, so many lines further down. */
  RowProblem later(long lines) {
    return new RowProblem(file, line + lines, reason, column, value, row);
  }
}
