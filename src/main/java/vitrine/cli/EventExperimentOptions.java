package vitrine.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import vitrine.core.common.ProblemCode;
import vitrine.core.common.Progress;
import vitrine.core.common.VitrineException;
import vitrine.core.dataset.DatasetKind;
import vitrine.core.dataset.Frame;
import vitrine.core.dataset.Role;
import vitrine.core.exposure.events.Assignment;
import vitrine.core.exposure.events.EventExperiment;
import vitrine.core.exposure.events.EventMetric;
import vitrine.core.importing.ColumnPlan;
import vitrine.core.importing.FileProbe;
import vitrine.core.importing.ImportOutcome;
import vitrine.core.importing.ImportPlan;
import vitrine.core.importing.Importer;
import vitrine.core.workspace.DatasetEntry;
import vitrine.core.workspace.Workspace;

/** A mixin of what an experiment on events needs beside the metrics. */
final class EventExperimentOptions {
  private static final Pattern DAYS = Pattern.compile("(\\d{1,4})d?");

  @Option(
      names = "--assignment",
      paramLabel = "FILE|DATASET",
      description =
          "events: who was assigned to what, a row an assignment; columns are found by what they"
              + " mean or named by --unit, --variant and --assigned-at")
  private @Nullable String assignment;

  @Option(
      names = "--assigned-at",
      paramLabel = "C",
      description = "column of the time of assignment, in the assignments or in the rows")
  private @Nullable String assignedAt;

  @Option(
      names = "--exposure",
      paramLabel = "EVENT",
      description =
          "events: the first of these exposes a unit, as view or view:item=P1; any if absent")
  private @Nullable String exposure;

  @Option(
      names = "--from",
      paramLabel = "D",
      description = "first day of rows or, of events, of exposures")
  private @Nullable LocalDate from;

  @Option(names = "--to", paramLabel = "D", description = "last day, included")
  private @Nullable LocalDate to;

  @Option(
      names = "--window",
      paramLabel = "7d",
      description =
          "events: how long a unit is followed, in days of 24 hours; to the end of --to if absent")
  private @Nullable String window;

  @Option(
      names = "--lookback",
      paramLabel = "14d",
      description = "events: days before the exposure that make the covariate; 14d if absent")
  private String lookBack = "14d";

  @Option(
      names = "--whole-windows",
      description = "events: leave out units whose window passes the data end")
  private boolean wholeWindows;

  /** The first day that counts. */
  Optional<LocalDate> from() {
    return Optional.ofNullable(from);
  }

  /** The last day that counts. */
  Optional<LocalDate> to() {
    return Optional.ofNullable(to);
  }

  /** The column of the time of assignment. */
  Optional<String> assignedAt() {
    return Optional.ofNullable(assignedAt);
  }

  /** The events that are meant: the named dataset if it holds some, or the latest ones. */
  Optional<DatasetEntry> log(Workspace open, @Nullable String dataset) {
    if (dataset != null) {
      return open.datasets().find(dataset).filter(entry -> entry.kind() == DatasetKind.EVENTS);
    }
    return assignment == null ? Optional.empty() : open.datasets().latest(DatasetKind.EVENTS);
  }

  /**
   * The experiment without arms and segments.
   *
   * @param variant a column of the events or, beside an assignment, of that
   */
  EventExperiment experiment(
      @Nullable String unit, @Nullable String variant, List<EventMetric> metrics) {
    return EventExperiment.of(by(unit, variant), metrics)
        .withTrigger(Optional.ofNullable(exposure).map(EventArgument::parse))
        .on(Optional.ofNullable(from), Optional.ofNullable(to))
        .followed(window(), lookBack(), wholeWindows);
  }

  private Assignment by(@Nullable String unit, @Nullable String variant) {
    if (assignment != null) {
      return new Assignment.ByTable(
          assignment,
          Optional.ofNullable(unit),
          Optional.ofNullable(variant),
          Optional.ofNullable(assignedAt));
    }
    if (variant == null) {
      throw new VitrineException(ProblemCode.USAGE, "--variant | --assignment");
    }
    return new Assignment.ByColumn(variant);
  }

  private OptionalInt window() {
    return window == null ? OptionalInt.empty() : OptionalInt.of(days("--window", window, 1));
  }

  private int lookBack() {
    return days("--lookback", lookBack, 0);
  }

  private static int days(String option, String text, int least) {
    Matcher days = DAYS.matcher(text);
    if (!days.matches() || Integer.parseInt(days.group(1)) < least) {
      throw new VitrineException(ProblemCode.USAGE, option + " " + text);
    }
    return Integer.parseInt(days.group(1));
  }

  /**
   * The rows of the assignments: of the dataset of that name, else of the file.
   *
   * @param zone of times without an offset
   */
  static Frame table(Workspace open, Assignment.ByTable named, ZoneId zone) {
    Optional<DatasetEntry> entry = open.datasets().find(named.dataset());
    if (entry.isPresent()) {
      return open.datasets().open(entry.get(), Progress.unwatched());
    }
    Path file = Path.of(named.dataset());
    if (!Files.exists(file)) {
      throw new VitrineException(ProblemCode.DATASET_NOT_FOUND, named.dataset());
    }
    return read(FileProbe.probe(List.of(file), zone, Progress.unwatched()), named);
  }

  private static Frame read(ImportPlan probed, Assignment.ByTable named) {
    ImportPlan plan = probed.withKind(DatasetKind.EXPERIMENT);
    plan = with(plan, named.unit(), Role.USER);
    plan = with(plan, named.variant(), Role.VARIANT);
    plan = with(plan, named.time(), Role.TIME);
    try (ImportOutcome outcome = new Importer().read(plan, Progress.unwatched())) {
      if (outcome.rowsKept() == 0) {
        throw new VitrineException(ProblemCode.IMPORT_NOTHING_KEPT, outcome.rowsRead());
      }
      return outcome.frame();
    }
  }

  private static ImportPlan with(ImportPlan plan, Optional<String> column, Role role) {
    if (column.isEmpty()) {
      return plan;
    }
    if (plan.column(column.get()).isEmpty()) {
      throw new VitrineException(
          ProblemCode.EXPERIMENT_NO_COLUMN,
          column.get(),
          String.join(", ", plan.columns().stream().map(ColumnPlan::name).toList()));
    }
    return plan.withRole(column.get(), role);
  }
}
