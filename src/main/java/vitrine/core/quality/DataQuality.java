package vitrine.core.quality;

import java.util.List;
import vitrine.core.common.Progress;
import vitrine.core.dataset.Frame;
import vitrine.core.importing.Export;
import vitrine.core.importing.StoredPlan;
import vitrine.core.workspace.DatasetEntry;
import vitrine.core.workspace.DatasetStore;

/**
 * The quality of one stored dataset: its profile, made once, and its cleaning rules, applied and
 * stored as often as the user changes them.
 */
public final class DataQuality {
  private final DatasetStore datasets;
  private final List<Export> exports;
  private final List<ColumnProfile> columns;
  private final Cleaner cleaner;
  private DatasetEntry entry;

  private DataQuality(
      DatasetStore datasets,
      DatasetEntry entry,
      List<Export> exports,
      List<ColumnProfile> columns,
      Cleaner cleaner) {
    this.datasets = datasets;
    this.entry = entry;
    this.exports = exports;
    this.columns = columns;
    this.cleaner = cleaner;
  }

  /** Reads the whole frame and profiles it. */
  public static DataQuality of(DatasetStore datasets, DatasetEntry entry, Progress progress) {
    Frame whole = datasets.openWhole(entry, progress);
    List<ColumnProfile> columns = Profiler.of(whole, progress);
    List<Export> exports = StoredPlan.exports(entry);
    return new DataQuality(
        datasets, entry, exports, columns, new Cleaner(whole, starts(exports), entry.importedAt()));
  }

  /** The first row of each export. */
  static int[] starts(List<Export> exports) {
    int[] starts = new int[exports.size()];
    for (int export = 1; export < starts.length; export++) {
      starts[export] = Math.toIntExact(starts[export - 1] + exports.get(export - 1).rowsKept());
    }
    return starts;
  }

  /** The rules of a dataset: those stored, else the standard ones. */
  public static CleaningRules rules(DatasetStore datasets, DatasetEntry entry) {
    return datasets
        .cleaning(entry)
        .map(stored -> RulesJson.rules(stored.rules()))
        .orElseGet(CleaningRules::standard);
  }

  /** The report by the rules that are stored. */
  public synchronized QualityReport report(Progress progress) {
    return report(cleaner.apply(rules(datasets, entry), progress));
  }

  /** Stores other rules and reports by them. */
  public synchronized QualityReport change(CleaningRules rules, Progress progress) {
    CleaningReport cleaning = cleaner.apply(rules, progress);
    entry = datasets.clean(entry, cleaning.cleaning());
    return report(cleaning);
  }

  private QualityReport report(CleaningReport cleaning) {
    return new QualityReport(entry, exports, columns, cleaning);
  }
}
