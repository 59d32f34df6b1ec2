package vitrine.core.quality;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tech.tablesaw.api.LongColumn;
import vitrine.core.common.Fingerprint;
import vitrine.core.common.ProblemCode;
import vitrine.core.common.Progress;
import vitrine.core.common.VitrineException;
import vitrine.core.dataset.Frame;
import vitrine.core.dataset.FrameRows;
import vitrine.core.dataset.RowSet;
import vitrine.core.engagement.log.Period;
import vitrine.core.importing.Export;
import vitrine.core.importing.ImportOutcome;
import vitrine.core.importing.ImportPlan;
import vitrine.core.importing.Importer;
import vitrine.core.importing.StoredPlan;
import vitrine.core.importing.TimeWindow;
import vitrine.core.workspace.DatasetEntry;
import vitrine.core.workspace.DatasetStore;
import vitrine.core.workspace.Provenance;

/**
 * Brings a new export of a dataset in: the stored plan and the stored rules are replayed on it.
 * Either all of it is stored or the dataset stays as it was, also when the process is killed.
 */
public final class Refresh {
  private final Clock clock;
  private final Importer importer = new Importer();

  /** What becomes of the rows that the dataset has. */
  public enum Mode {
    /** They stay, and those of the new export follow them. */
    APPEND,
    /** They go. */
    REPLACE
  }

  /**
   * What two exports have in common.
   *
   * @param rows rows of the new export that the dataset already had, equal in all columns
   * @param days days that both cover, by their {@link TimeWindow}; empty where there are none
   */
  public record Overlap(long rows, Optional<Period> days) {}

  /**
   * What a refresh came to.
   *
   * @param entry the dataset now
   * @param plan that the new files were read by
   * @param outcome of the new files alone; the frame in it is theirs
   * @param cleaning what the rules take of the dataset now
   */
  public record Refreshed(
      DatasetEntry entry,
      Mode mode,
      ImportPlan plan,
      ImportOutcome outcome,
      Overlap overlap,
      CleaningReport cleaning) {}

  /**
   * Refreshes.
   *
   * @param clock says what lies in the future
   */
  public Refresh(Clock clock) {
    this.clock = clock;
  }

  /**
   * Reads the files and stores the dataset anew.
   *
   * @throws VitrineException if the files lack a column of the dataset, none of their rows can be
   *     kept, or a file cannot be read; the dataset then is as it was
   */
  public Refreshed run(
      DatasetStore datasets, DatasetEntry entry, List<Path> files, Mode mode, Progress progress) {
    StoredPlan stored = StoredPlan.of(entry);
    Frame old = datasets.openWhole(entry, progress);
    ImportPlan plan = stored.replay(files, old.events(), progress);
    checkColumns(entry, old, plan);
    ImportOutcome outcome = importer.read(plan, progress);
    try {
      if (outcome.rowsKept() == 0) {
        throw new VitrineException(ProblemCode.IMPORT_NOTHING_KEPT, outcome.rowsRead());
      }
      return store(datasets, entry, stored, old, plan, outcome, mode, progress);
    } catch (RuntimeException e) {
      outcome.close();
      throw e;
    }
  }

  /** Columns that came from elsewhere, by a join, cannot be had from these files. */
  private static void checkColumns(DatasetEntry entry, Frame old, ImportPlan plan) {
    List<String> missing = new ArrayList<>(old.columns());
    missing.removeIf(name -> plan.column(name).isPresent());
    if (!missing.isEmpty()) {
      throw new VitrineException(
          ProblemCode.REFRESH_COLUMNS_MISSING,
          plan.files().getFirst().source().name(),
          entry.name(),
          String.join(", ", missing));
    }
  }

  private Refreshed store(
      DatasetStore datasets,
      DatasetEntry entry,
      StoredPlan stored,
      Frame old,
      ImportPlan plan,
      ImportOutcome outcome,
      Mode mode,
      Progress progress) {
    progress.step("progress.quality.overlap");
    Frame both = FrameRows.append(old, outcome.frame(), fingerprint(old, outcome.frame()));
    List<Export> exports = new ArrayList<>(StoredPlan.exports(entry));
    exports.add(new Export(List.of(), outcome.rowsKept(), 0));
    Cleaner cleaner = new Cleaner(both, DataQuality.starts(exports), clock.instant());
    Overlap overlap = overlap(cleaner.overlap(progress), old, outcome.frame());
    Frame whole = mode == Mode.APPEND ? both : outcome.frame();
    if (mode == Mode.REPLACE) {
      cleaner = new Cleaner(whole, new int[] {0}, clock.instant());
    }
    CleaningReport cleaning = cleaner.apply(DataQuality.rules(datasets, entry), progress);
    Provenance from =
        mode == Mode.APPEND ? stored.appended(plan, outcome) : StoredPlan.replaced(plan, outcome);
    DatasetEntry now =
        datasets.save(
            entry.name(), entry.kind(), whole, from, Optional.of(cleaning.cleaning()), progress);
    return new Refreshed(now, mode, plan, outcome, overlap, cleaning);
  }

  private static Fingerprint fingerprint(Frame old, Frame added) {
    MessageDigest digest = Fingerprint.digest();
    for (Frame frame : List.of(old, added)) {
      digest.update(frame.fingerprint().sha256().getBytes(StandardCharsets.US_ASCII));
    }
    return Fingerprint.of(digest);
  }

  private static Overlap overlap(RowSet repeated, Frame old, Frame added) {
    int rows = 0;
    for (int row = old.rows(); row < repeated.rows(); row++) {
      rows += repeated.contains(row) ? 1 : 0;
    }
    Optional<TimeWindow> before = window(old);
    Optional<TimeWindow> now = window(added);
    if (before.isEmpty() || now.isEmpty()) {
      return new Overlap(rows, Optional.empty());
    }
    LocalDate first = later(before.get().first(), now.get().first());
    LocalDate last = earlier(before.get().last(), now.get().last());
    return new Overlap(
        rows, first.isAfter(last) ? Optional.empty() : Optional.of(new Period(first, last)));
  }

  private static LocalDate later(LocalDate a, LocalDate b) {
    return a.isAfter(b) ? a : b;
  }

  private static LocalDate earlier(LocalDate a, LocalDate b) {
    return a.isBefore(b) ? a : b;
  }

  private static Optional<TimeWindow> window(Frame frame) {
    return frame
        .times()
        .map(LongColumn::asLongArray)
        .flatMap(times -> TimeWindow.of(times, frame.zone()));
  }
}
