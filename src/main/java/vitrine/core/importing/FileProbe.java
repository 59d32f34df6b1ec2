package vitrine.core.importing;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import vitrine.core.common.ProblemCode;
import vitrine.core.common.Progress;
import vitrine.core.common.VitrineException;
import vitrine.core.dataset.DatasetKind;
import vitrine.core.dataset.EventKind;
import vitrine.core.dataset.Role;
import vitrine.core.importing.source.Source;
import vitrine.core.importing.source.Sources;
import vitrine.core.importing.text.Layout;
import vitrine.core.importing.text.TextFormat;

/**
 * Looks at the beginning of files and proposes how to read them as one dataset. The first file says
 * how many columns there are; the others are matched to it by the names of their columns, whatever
 * their order, or by position where they have no header.
 */
public final class FileProbe {
  /** More columns than any export has that a person still reads. */
  static final int MAX_COLUMNS = 2000;

  private static final int FIRST_HEAD = 1 << 20;
  private static final int OTHER_HEAD = 1 << 16;
  private static final int SAMPLE_ROWS = 5000;
  private static final int OTHER_ROWS = 50;

  private final List<PlanNote> notes = new ArrayList<>();
  private final Map<String, List<String>> cells = new LinkedHashMap<>();
  private final List<FilePlan> files = new ArrayList<>();

  private FileProbe() {}

  /**
   * A plan for these files.
   *
   * @param zone whose days count and whose local times the files hold
   * @throws VitrineException if a file cannot be read as a table, or the files do not go together
   */
  public static ImportPlan probe(List<Path> paths, ZoneId zone, Progress progress) {
    progress.step("progress.probing");
    List<Source> sources = Sources.in(paths);
    FileProbe probe = new FileProbe();
    for (int i = 0; i < sources.size(); i++) {
      progress.checkCancelled();
      progress.report(i, sources.size());
      probe.source(sources.get(i), progress);
    }
    return probe.plan(zone);
  }

  private void source(Source source, Progress progress) {
    boolean isFirst = files.isEmpty();
    List<TableStart> tables =
        TableStart.of(
            source,
            isFirst ? FIRST_HEAD : OTHER_HEAD,
            isFirst ? SAMPLE_ROWS : OTHER_ROWS,
            progress);
    List<TableStart> filled = tables.stream().filter(table -> !table.rows().isEmpty()).toList();
    if (filled.isEmpty()) {
      throw new VitrineException(
          tables.size() > 1 ? ProblemCode.FILE_EMPTY : ProblemCode.FILE_BINARY, source.name());
    }
    if (filled.getFirst() != tables.getFirst()) {
      notes.add(PlanNote.of(PlanNote.Code.SHEET_READ, source.name(), sheet(filled.getFirst())));
    }
    for (TableStart table : filled) {
      checkWidth(source, table);
      if (files.isEmpty()) {
        first(source, table);
      } else if (!next(source, table)) {
        refuse(source, table, filled.getFirst());
      }
    }
  }

  private static String sheet(TableStart table) {
    return table.format().layout() instanceof Layout.Sheet sheet ? sheet.name() : "";
  }

  /** A sheet of another shape is left out and said; a file of another shape is refused. */
  private void refuse(Source source, TableStart table, TableStart firstOfSource) {
    if (table == firstOfSource) {
      throw new VitrineException(
          ProblemCode.FILES_DIFFER, source.name(), files.getFirst().source().name());
    }
    notes.add(PlanNote.of(PlanNote.Code.SHEET_LEFT_OUT, source.name(), sheet(table)));
  }

  private void first(Source source, TableStart table) {
    List<List<String>> rows = table.rows();
    boolean header = table.named() || HeaderProbe.present(rows);
    if (header && rows.size() == 1 && table.whole()) {
      throw new VitrineException(ProblemCode.FILE_WITHOUT_ROWS, source.name());
    }
    int width = header ? rows.getFirst().size() : Columns.usualWidth(rows);
    List<String> names = header ? Columns.unique(rows.getFirst(), notes) : Columns.numbered(width);
    if (!header) {
      notes.add(PlanNote.of(PlanNote.Code.NO_HEADER));
    }
    if (width == 1 && !table.named()) {
      notes.add(PlanNote.of(PlanNote.Code.ONE_COLUMN, names.getFirst()));
    }
    add(source, table.format(), header, names, rows);
  }

  /** Adds a table that goes with the first one; false if it does not. */
  private boolean next(Source source, TableStart table) {
    List<List<String>> rows = table.rows();
    FilePlan first = files.getFirst();
    Set<String> known = new HashSet<>(cells.keySet());
    List<String> names =
        Columns.alike(Columns.unique(rows.getFirst(), new ArrayList<>()), List.copyOf(known));
    long shared = names.stream().filter(known::contains).count();
    int firstWidth = first.columns().size();
    if (first.format().header() && shared * 2 >= Math.max(names.size(), firstWidth)) {
      add(source, table.format(), true, names, rows);
    } else if (rows.getFirst().size() == firstWidth
        && !table.named()
        && !HeaderProbe.present(rows)) {
      // A part of a file that was cut: only the first part has the header.
      add(source, table.format(), false, first.columns(), rows);
    } else {
      return false;
    }
    return true;
  }

  private static void checkWidth(Source source, TableStart table) {
    int width = table.rows().getFirst().size();
    if (width > MAX_COLUMNS) {
      throw new VitrineException(
          ProblemCode.FILE_TOO_MANY_COLUMNS, source.name(), width, MAX_COLUMNS);
    }
  }

  private void add(
      Source source,
      TextFormat format,
      boolean header,
      List<String> names,
      List<List<String>> rows) {
    files.add(new FilePlan(source, format.withHeader(header), names));
    for (int column = 0; column < names.size(); column++) {
      cells
          .computeIfAbsent(names.get(column), name -> new ArrayList<>())
          .addAll(Columns.cells(rows, header ? 1 : 0, column));
    }
  }

  private ImportPlan plan(ZoneId zone) {
    List<String> names = List.copyOf(cells.keySet());
    List<ColumnSample> samples = new ArrayList<>();
    for (List<String> column : cells.values()) {
      samples.add(new ColumnSample(column));
    }
    noteAbsentColumns(names);
    List<RoleGuess> guesses = RoleGuesser.guess(names, samples);
    List<ColumnPlan> columns = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      columns.add(column(names.get(i), samples.get(i), guesses.get(i)));
    }
    Map<String, EventKind> events = new TreeMap<>();
    for (int i = 0; i < names.size(); i++) {
      if (columns.get(i).role() == Role.EVENT) {
        for (String name : samples.get(i).distinct()) {
          events.put(name, EventNames.kind(name).orElse(EventKind.OTHER));
        }
      }
    }
    Optional<DatasetKind> kind = KindGuesser.kind(columns);
    return new ImportPlan(files, columns, events, zone, Optional.empty(), kind, notes);
  }

  private ColumnPlan column(String name, ColumnSample sample, RoleGuess guess) {
    ColumnType type = ColumnType.of(guess.role(), sample.type());
    if (type == ColumnType.TIME && sample.formats().size() > 1) {
      List<String> patterns = sample.formats().stream().map(f -> f.pattern()).toList();
      notes.add(PlanNote.of(PlanNote.Code.MIXED_TIME_FORMATS, name, String.join(", ", patterns)));
    }
    if (type == ColumnType.TIME && sample.ambiguousDays()) {
      notes.add(PlanNote.of(PlanNote.Code.AMBIGUOUS_DATES, name));
    }
    return new ColumnPlan(
        name,
        type,
        sample.type(),
        guess.role(),
        guess.confidence(),
        sample.numberStyle(),
        sample.days(),
        type == ColumnType.TIME ? sample.formats() : List.of(),
        sample.examples());
  }

  private void noteAbsentColumns(List<String> names) {
    for (FilePlan file : files) {
      for (String name : names) {
        if (!file.columns().contains(name)) {
          notes.add(PlanNote.of(PlanNote.Code.COLUMN_ABSENT, file.name(), name));
        }
      }
    }
  }
}
