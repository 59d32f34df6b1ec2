package vitrine.core.quality;

import java.util.List;
import vitrine.core.importing.Export;
import vitrine.core.workspace.DatasetEntry;

/**
 * What is in a dataset and what its rules leave of it. Rows read = rows set aside at the import +
 * rows taken by each rule + rows that analyses see.
 *
 * @param entry as it is with these rules
 * @param exports what was brought in, the first export first
 * @param columns of the whole frame
 * @param cleaning what the rules take
 */
public record QualityReport(
    DatasetEntry entry,
    List<Export> exports,
    List<ColumnProfile> columns,
    CleaningReport cleaning) {
  /** Copies the lists. */
  public QualityReport {
    exports = List.copyOf(exports);
    columns = List.copyOf(columns);
  }

  /** Rows of the files. */
  public long rowsRead() {
    return entry.provenance().rowsRead();
  }

  /** Rows not kept at the import. */
  public long rowsSetAside() {
    return entry.provenance().rowsSetAside();
  }
}
