package vitrine.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vitrine.core.common.ProblemCode;
import vitrine.core.common.Progress;
import vitrine.core.common.VitrineException;
import vitrine.core.dataset.DatasetKind;
import vitrine.core.dataset.EventKind;
import vitrine.core.dataset.EventLog;
import vitrine.core.engagement.Engagement;
import vitrine.core.engagement.EngagementQuery;
import vitrine.core.engagement.EngagementReport;
import vitrine.core.engagement.MonthWindow;
import vitrine.core.engagement.funnel.Funnel;
import vitrine.core.engagement.funnel.FunnelQuery;
import vitrine.core.engagement.funnel.FunnelReport;
import vitrine.core.engagement.log.Condition;
import vitrine.core.engagement.log.Period;
import vitrine.core.engagement.log.PreparedLog;
import vitrine.core.workspace.DatasetEntry;
import vitrine.core.workspace.Workspace;

/** What shoppers do: figures, daily series, table by category, funnel. */
@Command(
    name = "engagement",
    mixinStandardHelpOptions = true,
    description = "What shoppers do: active users, sessions, rates, revenue, funnel.")
final class EngagementVerb implements Callable<Integer> {

  /** What to show. */
  enum View {
    OVERVIEW,
    FUNNEL
  }

  private final Services services;

  @Mixin
  @SuppressWarnings("NullAway.Init")
  private Output output;

  @Parameters(arity = "0..1", defaultValue = "overview", description = "${COMPLETION-CANDIDATES}")
  private View view = View.OVERVIEW;

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
      description = "keep matching events; one column with several values keeps any of them")
  private List<String> where = new ArrayList<>();

  @Option(names = "--month", paramLabel = "28|30|calendar", description = "what MAU counts")
  private String month = "28";

  @Option(
      names = "--steps",
      split = ",",
      paramLabel = "KIND",
      description = "the funnel's steps; view,cart,purchase if absent")
  private List<EventKind> steps = List.of(EventKind.VIEW, EventKind.CART, EventKind.PURCHASE);

  @Option(names = "--order", description = "of the funnel's steps: ${COMPLETION-CANDIDATES}")
  private FunnelQuery.Order order = FunnelQuery.Order.SEQUENTIAL;

  @Option(
      names = "--window",
      paramLabel = "DAYS",
      description = "the funnel's window; 14 if absent")
  private int window = 14;

  @Option(
      names = "--whole-windows",
      description = "leave out users whose window passes the data end")
  private boolean wholeWindows;

  EngagementVerb(Services services) {
    this.services = services;
  }

  @Override
  public Integer call() {
    if (steps.size() < 2 || window < 1) {
      throw new VitrineException(ProblemCode.USAGE, "--steps, --window");
    }
    try (Workspace open = services.workspaces().openExisting(workspace)) {
      DatasetEntry entry = entry(open);
      EventLog log = EventLog.of(open.datasets().open(entry, Progress.unwatched()));
      PreparedLog data = PreparedLog.of(log, Progress.unwatched());
      print(entry, data);
    }
    return 0;
  }

  private void print(DatasetEntry entry, PreparedLog data) {
    ResourceBundle messages = output.messages();
    EngagementJson json = new EngagementJson(entry, messages);
    EngagementText text = new EngagementText(entry, messages);
    switch (view) {
      case OVERVIEW -> {
        EngagementReport report = Engagement.report(data, query(data), Progress.unwatched());
        output.print(json.overview(report), out -> text.overview(report, out));
      }
      case FUNNEL -> {
        FunnelQuery query = new FunnelQuery(steps, order, window, wholeWindows, query(data));
        FunnelReport report = Funnel.report(data, query, Progress.unwatched());
        output.print(json.funnel(report), out -> text.funnel(report, out));
      }
    }
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
    return new EngagementQuery(period(data.dataDays()), conditions(), monthWindow());
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

  private List<Condition> conditions() {
    Map<String, Set<String>> values = new LinkedHashMap<>();
    for (String condition : where) {
      int equals = condition.indexOf('=');
      if (equals < 1) {
        throw new VitrineException(ProblemCode.USAGE, "--where " + condition);
      }
      values
          .computeIfAbsent(condition.substring(0, equals), c -> new LinkedHashSet<>())
          .add(condition.substring(equals + 1));
    }
    return values.entrySet().stream().map(e -> new Condition(e.getKey(), e.getValue())).toList();
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
