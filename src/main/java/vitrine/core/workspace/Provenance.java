package vitrine.core.workspace;

import java.util.List;

/**
 * Where a dataset came from.
 *
 * @param sources the names of the files read
 * @param plan the import plan as JSON, enough to read the same files again
 * @param rowsRead rows kept and rows set aside together
 * @param rowsSetAside rows not kept, each with a reason
 */
public record Provenance(List<String> sources, String plan, long rowsRead, long rowsSetAside) {
  /** Copies the list. */
  public Provenance {
    sources = List.copyOf(sources);
  }
}
