package vitrine.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import vitrine.core.common.ProblemCode;
import vitrine.core.common.Progress;
import vitrine.core.common.VitrineException;
import vitrine.core.dataset.DatasetKind;
import vitrine.core.dataset.EventLog;
import vitrine.core.engagement.EngagementQuery;
import vitrine.core.engagement.MonthWindow;
import vitrine.core.engagement.OrderValue;
import vitrine.core.engagement.log.Period;
import vitrine.core.engagement.log.PreparedLog;
import vitrine.core.engagement.log.UserRule;
import vitrine.core.engagement.segment.Segments;
import vitrine.core.workspace.DatasetEntry;
import vitrine.core.workspace.Workspace;

/** A mixin of every view of the engagement verb: which events, of which days and of whom. */
final class EngagementOptions {
  @Option(names = "--workspace", required = true, paramLabel = "W", description = "its folder")
  @SuppressWarnings("NullAway.Init")
  private Path workspace;

  @Option(
      names = "--dataset",
      paramLabel = "NAME",
      description = "the events imported last if absent")
  private @Nullable String dataset;

  @Option(names = "--from", paramLabel = "D", description = "first day, as 2026-01-31")
  private @Nullable LocalDate from;

  @Option(names = "--to", paramLabel = "D", description = "last day, included")
  private @Nullable LocalDate to;

  @Option(
      names = "--where",
      paramLabel = "COLUMN=VALUE",
      description =
          "keep matching events: C=V, C= (without a value), C>=N, C<N; one column with several"
              + " values keeps any of them")
  private List<String> where = new ArrayList<>();

  @Option(
      names = "--segment",
      paramLabel = "NAME",
      description = "keep all events of the shoppers of a saved segment; several: of all of them")
  private List<String> segment = new ArrayList<>();

  @Option(
      names = "--order-value",
      paramLabel = "gross|net",
      description = "which revenue the average order value divides")
  private OrderValue orderValue = OrderValue.GROSS;

  private @Nullable Segments saved;

  @Option(names = "--month", paramLabel = "28|30|calendar", description = "what MAU counts")
  private String month = "28";

  /** What a view does with the events that the options name. */
  @FunctionalInterface
  interface View {
    void show(DatasetEntry entry, PreparedLog data, EngagementQuery query);
  }

  /**
   * Opens the workspace and shows its events.
   *
   * @return the exit status
   */
  int show(Services services, View view) {
    try (Workspace open = services.workspaces().openExisting(workspace)) {
      saved = new Segments(open.settings());
      DatasetEntry entry = entry(open);
      EventLog log = EventLog.of(open.datasets().open(entry, Progress.unwatched()));
      PreparedLog data = PreparedLog.of(log, Progress.unwatched());
      view.show(entry, data, query(data));
    }
    return 0;
  }

  private DatasetEntry entry(Workspace open) {
    String name = dataset;
    Optional<DatasetEntry> found =
        name == null
            ? open.datasets().latest(DatasetKind.EVENTS)
            : open.datasets().find(name).filter(e -> e.kind() == DatasetKind.EVENTS);
    return found.orElseThrow(
        () -> new VitrineException(ProblemCode.NO_EVENTS, name == null ? "" : name));
  }

  private EngagementQuery query(PreparedLog data) {
    List<UserRule> rules = new ArrayList<>();
    for (String name : segment) {
      rules.addAll(segments().require(name).rules());
    }
    return new EngagementQuery(
        period(data.dataDays()),
        WhereArguments.conditions(where),
        rules,
        monthWindow(),
        orderValue);
  }

  /** The saved segments, while a view is shown. */
  Segments segments() {
    Segments open = saved;
    if (open == null) {
      throw new IllegalStateException("no workspace is open");
    }
    return open;
  }

  private Optional<Period> period(Period all) {
    LocalDate first = from == null ? all.from() : from;
    LocalDate last = to == null ? all.to() : to;
    if (from != null && to != null && last.isBefore(first)) {
      throw new VitrineException(ProblemCode.USAGE, "--from " + first + " --to " + last);
    }
    if (last.isBefore(first)) {
      throw new VitrineException(
          ProblemCode.PERIOD_OUTSIDE_DATA, first, last, all.from(), all.to());
    }
    return Optional.of(new Period(first, last));
  }

  private MonthWindow monthWindow() {
    return switch (month) {
      case "28" -> MonthWindow.DAYS_28;
      case "30" -> MonthWindow.DAYS_30;
      case "calendar" -> MonthWindow.CALENDAR;
      default -> throw new VitrineException(ProblemCode.USAGE, "--month " + month);
    };
  }
}
