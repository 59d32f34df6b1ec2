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
  private static final int BLOCK = 4 << 20;

  private final int threads;
  private final int blockSize;

  /** An importer that uses all cores. */
  public Importer() {
    this(Runtime.getRuntime().availableProcessors(), BLOCK);
  }

  /**
   * An importer that cuts texts differently; what it reads is the same.
   *
   * @param threads how many parse side by side
   * @param blockSize in bytes
   */
  Importer(int threads, int blockSize) {
    this.threads = threads;
    this.blockSize = blockSize;
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
    long blankLines;
    try (ParallelText texts = new ParallelText(table, threads, blockSize, progress)) {
      for (FilePlan file : plan.files()) {
        whole.update(read(file, texts, meter));
      }
      texts.finish();
      blankLines = texts.blankLines();
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

  /** Reads a file and gives the hash of its content. */
  private static byte[] read(FilePlan file, ParallelText texts, Meter meter) {
    MessageDigest digest = Fingerprint.digest();
    try (SourceStream stream = file.source().open()) {
      texts.read(file, new DigestInputStream(stream, digest), () -> meter.report(stream));
      meter.finished(file);
      return digest.digest();
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
}
