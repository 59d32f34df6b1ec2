package vitrine.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vitrine.core.dataset.Frame;
import vitrine.core.importing.ColumnCounts;
import vitrine.core.importing.ColumnPlan;
import vitrine.core.importing.FilePlan;
import vitrine.core.importing.ImportOutcome;
import vitrine.core.importing.ImportPlan;
import vitrine.core.importing.ImportText;
import vitrine.core.importing.TimeWindow;
import vitrine.core.importing.text.Layout;
import vitrine.core.importing.text.TextFormat;
import vitrine.core.workspace.DatasetEntry;

/**
 * What {@code profile} and {@code import} print as JSON; described in docs/json/profile.md and
 * docs/json/import.md.
 */
record ImportDocument(
    @Nullable Dataset dataset,
    @Nullable String kind,
    String zone,
    @Nullable String currency,
    List<FileFormat> files,
    Rows rows,
    List<Column> columns,
    Map<String, String> events,
    List<String> unknownEvents,
    @Nullable Window time,
    SetAsideRows setAside,
    List<Note> notes) {

  /** The dataset that an import stored. */
  record Dataset(String id, String name, String fingerprint) {}

  /** How a file is written. */
  record FileFormat(
      String name,
      String format,
      @Nullable String encoding,
      @Nullable String separator,
      @Nullable Boolean quoted,
      @Nullable String sheet,
      @Nullable String under,
      boolean header,
      int columns) {}

  /** How many rows; read = kept + set aside. */
  record Rows(long read, long kept, long setAside, long blankLines) {}

  /** What a column is and holds. */
  record Column(
      String name,
      String type,
      String role,
      double confidence,
      @Nullable Integer distinct,
      long missing,
      long unreadable,
      long trimmed,
      Map<String, Long> timeFormats,
      List<String> examples) {}

  /** The days that hold the data. */
  record Window(
      String first, String last, long outside, String earliest, String latest, String rule) {}

  /** Rows that were not kept. */
  record SetAsideRows(Map<String, Long> reasons, List<Row> first) {}

  /** One of them. */
  record Row(String file, long line, String reason, String message) {}

  /** Something to know. */
  record Note(String code, String message) {}

  static ImportDocument of(
      ImportPlan plan, ImportOutcome outcome, Optional<DatasetEntry> entry, Words words) {
    Map<String, String> events = new TreeMap<>();
    outcome.frame().events().forEach((name, kind) -> events.put(name, lower(kind)));
    return new ImportDocument(
        entry.map(e -> new Dataset(e.id(), e.name(), e.fingerprint().sha256())).orElse(null),
        plan.kind().map(kind -> kind.argument()).orElse(null),
        plan.zone().getId(),
        plan.currency().orElse(null),
        plan.files().stream().map(ImportDocument::file).toList(),
        new Rows(
            outcome.rowsRead(),
            outcome.rowsKept(),
            outcome.setAside().count(),
            outcome.blankLines()),
        columns(plan, outcome),
        events,
        outcome.unknownEvents(),
        window(outcome.frame(), words).orElse(null),
        setAside(outcome, words.sentences()),
        plan.notes().stream()
            .map(note -> new Note(lower(note.code()), words.sentences().note(note)))
            .toList());
  }

  private static FileFormat file(FilePlan file) {
    TextFormat format = file.format();
    boolean delimited = format.layout() instanceof Layout.Delimited;
    return new FileFormat(
        file.name(),
        format.argument(),
        format.layout() instanceof Layout.Sheet ? null : format.charset().name(),
        delimited ? String.valueOf(format.separator()) : null,
        delimited ? format.quoted() : null,
        format.layout() instanceof Layout.Sheet sheet ? sheet.name() : null,
        format.layout() instanceof Layout.Records records && !records.path().isEmpty()
            ? records.path()
            : null,
        format.header(),
        file.columns().size());
  }

  private static List<Column> columns(ImportPlan plan, ImportOutcome outcome) {
    List<Column> columns = new ArrayList<>();
    for (ColumnPlan column : plan.columns()) {
      ColumnCounts counts =
          outcome.columns().getOrDefault(column.name(), new ColumnCounts(0, 0, 0, Map.of()));
      Map<String, Long> formats = new LinkedHashMap<>();
      new TreeMap<>(counts.formats()).forEach((f, count) -> formats.put(f.pattern(), count));
      columns.add(
          new Column(
              column.name(),
              column.type().argument(),
              column.role().argument(),
              Math.round(column.confidence() * 100) / 100.0,
              outcome
                  .frame()
                  .codes(column.name())
                  .map(codes -> codes.dictionary().size())
                  .orElse(null),
              counts.missing(),
              counts.unreadable(),
              counts.trimmed(),
              formats,
              column.examples()));
    }
    return columns;
  }

  private static Optional<Window> window(Frame frame, Words words) {
    return frame
        .times()
        .flatMap(times -> TimeWindow.of(times.asLongArray(), frame.zone()))
        .map(
            w ->
                new Window(
                    w.first().toString(),
                    w.last().toString(),
                    w.outside(),
                    w.earliest().toString(),
                    w.latest().toString(),
                    words.text("import.window.rule")));
  }

  private static SetAsideRows setAside(ImportOutcome outcome, ImportText text) {
    Map<String, Long> reasons = new TreeMap<>();
    outcome.setAside().counts().forEach((reason, count) -> reasons.put(lower(reason), count));
    List<Row> first =
        outcome.setAside().first().stream()
            .limit(20)
            .map(p -> new Row(p.file(), p.line(), lower(p.reason()), text.reason(p)))
            .toList();
    return new SetAsideRows(reasons, first);
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
