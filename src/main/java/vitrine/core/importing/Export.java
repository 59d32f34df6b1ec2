package vitrine.core.importing;

import java.util.List;

/**
 * One bringing in of files: a dataset holds the first one and those that were appended.
 *
 * @param sources names of the files
 * @param rowsRead rows kept and rows set aside
 * @param rowsSetAside rows not kept
 */
public record Export(List<String> sources, long rowsRead, long rowsSetAside) {
  /** Copies the list. */
  public Export {
    sources = List.copyOf(sources);
  }

  /** Rows that the frame holds of it. */
  public long rowsKept() {
    return rowsRead - rowsSetAside;
  }
}
