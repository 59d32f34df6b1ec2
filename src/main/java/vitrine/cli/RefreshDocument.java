package vitrine.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vitrine.core.quality.Refresh.Refreshed;

/** What {@code import --refresh} prints as JSON; described in docs/json/import.md. */
record RefreshDocument(
    String refresh,
    ImportDocument.Dataset dataset,
    ImportDocument.Rows newRows,
    Overlap overlap,
    Rows rows,
    List<ImportDocument.Note> notes) {

  /** What the new export and the dataset had in common. */
  record Overlap(long rows, @Nullable String from, @Nullable String to) {}

  /** The dataset now; read = set aside + by rule + kept. */
  record Rows(long read, long setAside, Map<String, Long> byRule, long kept) {}

  static RefreshDocument of(Refreshed refreshed, Words words) {
    Map<String, Long> byRule = new LinkedHashMap<>();
    refreshed.cleaning().outcomes().forEach(o -> byRule.put(o.rule().argument(), o.taken()));
    return new RefreshDocument(
        Words.lower(refreshed.mode()),
        new ImportDocument.Dataset(
            refreshed.entry().id(),
            refreshed.entry().name(),
            refreshed.entry().fingerprint().sha256()),
        new ImportDocument.Rows(
            refreshed.outcome().rowsRead(),
            refreshed.outcome().rowsKept(),
            refreshed.outcome().setAside().count(),
            refreshed.outcome().blankLines()),
        new Overlap(
            refreshed.overlap().rows(),
            refreshed.overlap().days().map(days -> days.from().toString()).orElse(null),
            refreshed.overlap().days().map(days -> days.to().toString()).orElse(null)),
        new Rows(
            refreshed.entry().provenance().rowsRead(),
            refreshed.entry().provenance().rowsSetAside(),
            byRule,
            refreshed.entry().rows()),
        refreshed.plan().notes().stream()
            .map(
                note ->
                    new ImportDocument.Note(Words.lower(note.code()), words.sentences().note(note)))
            .toList());
  }
}
