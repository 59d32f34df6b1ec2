package vitrine.core.importing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tech.tablesaw.api.Table;
import vitrine.core.common.Fingerprint;
import vitrine.core.common.Progress;
import vitrine.core.dataset.Dictionary;
import vitrine.core.dataset.EventKind;
import vitrine.core.dataset.Frame;
import vitrine.core.dataset.Role;
import vitrine.core.importing.source.SourceProblems;
import vitrine.core.importing.source.SourceStream;
import vitrine.core.importing.text.FastCsvRows;
import vitrine.core.importing.text.Row;
import vitrine.core.importing.text.RowReader;
import vitrine.core.importing.text.RowSink;

/**
 * Carries out a plan. No row is lost: it is kept, or set aside with its file, line and reason.
 *
 * <p>A row is set aside when it has too few or too many fields, bytes that are not of the file's
 * encoding, quotes that do not fit together, a field beyond 1 MiB, no value where the kind of data
 * needs one (the time of an event, the unit and arm of an experiment, the id of a product or a
 * user), or a time, price, quantity or rating that cannot be read. Any other value that is blank or
 * cannot be read becomes a missing value and is counted.
 */
public final class Importer {
  private static final int ROWS_PER_REPORT = 4096;

  private final RowReader reader;

  /** An importer on the standard reader. */
  public Importer() {
    this(new FastCsvRows());
  }

  Importer(RowReader reader) {
    this.reader = reader;
  }

  /**
   * Reads all files of a plan.
   *
   * @throws vitrine.core.common.VitrineException if a file cannot be read to its end
   * @throws java.util.concurrent.CancellationException if cancelled
   */
  public ImportOutcome read(ImportPlan plan, Progress progress) {
    progress.step("progress.reading");
    RowProblems problems = new RowProblems();
    try {
      return read(plan, problems, progress);
    } catch (RuntimeException e) {
      problems.close();
      throw e;
    }
  }

  private ImportOutcome read(ImportPlan plan, RowProblems problems, Progress progress) {
    TableBuilder table = new TableBuilder(plan, problems);
    MessageDigest whole = Fingerprint.digest();
    whole.update(PlanJson.canonical(plan).getBytes(StandardCharsets.UTF_8));
    Meter meter = new Meter(progress, plan);
    long blankLines = 0;
    for (FilePlan file : plan.files()) {
      MessageDigest digest = Fingerprint.digest();
      table.file(file);
      blankLines += read(file, table, digest, meter);
      whole.update(digest.digest());
    }
    Table built = table.table("rows");
    Map<String, Role> roles = new HashMap<>();
    for (ColumnPlan column : plan.columns()) {
      if (column.role() != Role.ATTRIBUTE && column.role() != Role.IGNORED) {
        roles.put(column.name(), column.role());
      }
    }
    Frame bare = new Frame(built, roles, Map.of(), plan.zone(), Fingerprint.of(new byte[0]));
    Map<String, EventKind> events = new TreeMap<>();
    List<String> unknown =
        bare.codes(Role.EVENT).map(c -> kinds(c.dictionary(), plan, events)).orElse(List.of());
    Frame frame = new Frame(built, roles, events, plan.zone(), Fingerprint.of(whole));
    return new ImportOutcome(frame, problems, table.counts(), blankLines, unknown);
  }

  private static List<String> kinds(
      Dictionary names, ImportPlan plan, Map<String, EventKind> events) {
    List<String> unknown = new ArrayList<>();
    for (int code = 0; code < names.size(); code++) {
      String name = names.value(code);
      EventKind kind = plan.events().get(name);
      if (kind == null) {
        kind = EventNames.kind(name).orElse(EventKind.OTHER);
      }
      events.put(name, kind);
      if (kind == EventKind.OTHER && EventNames.kind(name).isEmpty()) {
        unknown.add(name);
      }
    }
    return unknown;
  }

  private long read(FilePlan file, TableBuilder table, MessageDigest digest, Meter meter) {
    try (SourceStream stream = file.source().open()) {
      FileSink sink = new FileSink(file, table, stream, meter);
      reader.read(new DigestInputStream(stream, digest), file.format(), sink);
      meter.finished(file);
      return sink.blankLines;
    } catch (IOException e) {
      throw SourceProblems.of(file.source(), e);
    }
  }

  /** How far the reading is, in bytes of the files on disk. */
  private static final class Meter {
    private final Progress progress;
    private final long total;
    private long before;

    Meter(Progress progress, ImportPlan plan) {
      this.progress = progress;
      this.total = plan.files().stream().mapToLong(f -> f.source().bytes()).sum();
    }

    void report(SourceStream stream) {
      progress.checkCancelled();
      progress.report(before + stream.consumed(), total);
    }

    void finished(FilePlan file) {
      before += file.source().bytes();
      progress.report(before, total);
    }
  }

  /** Hands the rows of one file on, without its header. */
  private static final class FileSink implements RowSink {
    private final TableBuilder table;
    private final SourceStream stream;
    private final Meter meter;
    private boolean header;
    private long rows;
    private long blankLines;

    FileSink(FilePlan file, TableBuilder table, SourceStream stream, Meter meter) {
      this.table = table;
      this.stream = stream;
      this.meter = meter;
      this.header = file.format().header();
    }

    @Override
    public boolean row(Row row) {
      if (rows++ % ROWS_PER_REPORT == 0) {
        meter.report(stream);
      }
      if (header) {
        header = false;
      } else {
        table.row(row);
      }
      return true;
    }

    @Override
    public boolean broken(long line, String text) {
      meter.report(stream);
      table.aside(line, SetAside.BROKEN_QUOTES, "", "", text);
      return true;
    }

    @Override
    public void blankLine() {
      blankLines++;
    }
  }
}
