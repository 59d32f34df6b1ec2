package vitrine.core.importing;

import java.util.List;
import java.util.Map;
import vitrine.core.dataset.Frame;

/**
 * What an import came to. Rows read are the rows kept and the rows set aside, always.
 *
 * @param frame the rows kept
 * @param setAside the rows that were not
 * @param columns what became of the values, by column
 * @param blankLines empty lines, which are no rows
 * @param unknownEvents event names that no kind is known for; they count as other
 */
public record ImportOutcome(
    Frame frame,
    RowProblems setAside,
    Map<String, ColumnCounts> columns,
    long blankLines,
    List<String> unknownEvents)
    implements AutoCloseable {

  /** Copies map and list. */
  public ImportOutcome {
    columns = Map.copyOf(columns);
    unknownEvents = List.copyOf(unknownEvents);
  }

  /** Rows of the files, header and empty lines left out. */
  public long rowsRead() {
    return rowsKept() + setAside.count();
  }

  /** Rows of the frame. */
  public long rowsKept() {
    return frame.rows();
  }

  @Override
  public void close() {
    setAside.close();
  }
}
