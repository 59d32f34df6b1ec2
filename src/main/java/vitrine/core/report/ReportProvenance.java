package vitrine.core.report;

import java.util.List;
import vitrine.core.workspace.DatasetEntry;

/**
 * Where a report's numbers come from, enough to compute them again.
 *
 * @param datasets what was read
 * @param entries queries, models with their hashes, seeds
 * @param program name and version of what computed it
 */
public record ReportProvenance(List<DatasetEntry> datasets, List<Entry> entries, String program) {
  /** Copies the lists. */
  public ReportProvenance {
    datasets = List.copyOf(datasets);
    entries = List.copyOf(entries);
  }

  /** Something that the numbers depend on. */
  public record Entry(String name, String value) {}
}
