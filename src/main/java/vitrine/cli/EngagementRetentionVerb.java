package vitrine.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vitrine.core.common.ProblemCode;
import vitrine.core.common.Progress;
import vitrine.core.common.VitrineException;
import vitrine.core.dataset.EventKind;
import vitrine.core.engagement.EngagementQuery;
import vitrine.core.engagement.log.CalendarInterval;
import vitrine.core.engagement.log.PreparedLog;
import vitrine.core.engagement.retention.Bracket;
import vitrine.core.engagement.retention.Criterion;
import vitrine.core.engagement.retention.Retention;
import vitrine.core.engagement.retention.RetentionQuery;
import vitrine.core.engagement.retention.RetentionQuery.Counting;
import vitrine.core.engagement.retention.RetentionQuery.Membership;
import vitrine.core.engagement.retention.RetentionReport;
import vitrine.core.workspace.DatasetEntry;

/** How many users of a cohort come back, and when. */
@Command(
    name = "retention",
    mixinStandardHelpOptions = true,
    description = "How many users of each cohort come back, interval by interval.")
final class EngagementRetentionVerb implements Callable<Integer> {
  private static final int MOST_COLUMNS = 1000;

  private final Services services;

  @Mixin
  @SuppressWarnings("NullAway.Init")
  private Output output;

  @Mixin
  @SuppressWarnings("NullAway.Init")
  private EngagementOptions options;

  @Option(
      names = "--interval",
      paramLabel = IntervalArgument.LABEL,
      description = "what cohorts are grouped by, N for runs of N days; week if absent")
  private String interval = "week";

  @Option(
      names = "--counting",
      paramLabel = "calendar|exact",
      description = "intervals of the calendar, or 24 hours from the member's own first event on")
  private String counting = "calendar";

  @Option(
      names = "--cohort",
      paramLabel = "first|recurring",
      description =
          "a user belongs to the interval of the first event, or to every one with an event")
  private String cohort = "first";

  @Option(
      names = "--criterion",
      paramLabel = "on|on-or-after",
      description = "a return in interval k, or in k or any later one")
  private String criterion = "on";

  @Option(
      names = "--bracket",
      paramLabel = "A,B",
      description = "a return in any of the intervals A to B-1: a column; instead of --criterion")
  private List<String> brackets = new ArrayList<>();

  @Option(
      names = "--last",
      paramLabel = "K",
      description = "the last interval; 12 if absent, 30 for days and for exact counting")
  private @Nullable Integer last;

  @Option(
      names = "--cohort-event",
      paramLabel = "KIND",
      description = "what makes a member; any event but an impression if absent")
  private @Nullable EventKind cohortEvent;

  @Option(
      names = "--return-event",
      paramLabel = "KIND",
      description = "what brings a member back; any event but an impression if absent")
  private @Nullable EventKind returnEvent;

  EngagementRetentionVerb(Services services) {
    this.services = services;
  }

  @Override
  public Integer call() {
    return options.show(services, this::print);
  }

  private void print(DatasetEntry entry, PreparedLog data, EngagementQuery base) {
    RetentionReport report = Retention.report(data, query(base), Progress.unwatched());
    output.print(
        new RetentionDocument(new EngagementJson(entry, output.messages())).of(report),
        out -> new RetentionText(new EngagementText(entry, output.messages(), out)).print(report));
  }

  private RetentionQuery query(EngagementQuery base) {
    CalendarInterval grouping = IntervalArgument.parse(interval);
    Counting count =
        switch (counting) {
          case "calendar" -> Counting.CALENDAR;
          case "exact" -> Counting.EXACT;
          default -> throw usage("--counting " + counting);
        };
    Membership membership =
        switch (cohort) {
          case "first", "first-time" -> Membership.FIRST_TIME;
          case "recurring" -> Membership.RECURRING;
          default -> throw usage("--cohort " + cohort);
        };
    boolean days = count == Counting.EXACT || grouping.equals(CalendarInterval.DAY);
    return new RetentionQuery(
        grouping,
        count,
        criterion(days ? 30 : 12),
        membership,
        Optional.ofNullable(cohortEvent),
        Optional.ofNullable(returnEvent),
        base);
  }

  private Criterion criterion(int usualLast) {
    if (!brackets.isEmpty()) {
      return new Criterion.Within(brackets.stream().map(this::bracket).toList());
    }
    int end = last == null ? usualLast : last;
    if (end < 0 || end > MOST_COLUMNS) {
      throw usage("--last " + end);
    }
    return switch (criterion) {
      case "on" -> new Criterion.On(end);
      case "on-or-after" -> new Criterion.OnOrAfter(end);
      default -> throw usage("--criterion " + criterion);
    };
  }

  private Bracket bracket(String text) {
    if (text.matches("\\d{1,3},\\d{1,3}")) {
      int comma = text.indexOf(',');
      int from = Integer.parseInt(text.substring(0, comma));
      int until = Integer.parseInt(text.substring(comma + 1));
      if (from < until) {
        return new Bracket(from, until);
      }
    }
    throw usage("--bracket " + text);
  }

  private static VitrineException usage(String what) {
    return new VitrineException(ProblemCode.USAGE, what);
  }
}
