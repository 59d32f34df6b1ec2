package vitrine.cli;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vitrine.core.common.ProblemCode;
import vitrine.core.common.Progress;
import vitrine.core.common.VitrineException;
import vitrine.core.engagement.EngagementQuery;
import vitrine.core.engagement.funnel.ConvertTimes;
import vitrine.core.engagement.funnel.Funnel;
import vitrine.core.engagement.funnel.FunnelQuery;
import vitrine.core.engagement.funnel.FunnelReport;
import vitrine.core.engagement.log.PreparedLog;
import vitrine.core.engagement.log.SelectedEvents;
import vitrine.core.workspace.DatasetEntry;

/** How far shoppers come on a way of several steps, and how long they take. */
@Command(
    name = "funnel",
    mixinStandardHelpOptions = true,
    description = "How many shoppers reach each step of a funnel, and how long they take.")
final class EngagementFunnelVerb implements Callable<Integer> {
  private static final Pattern WINDOW = Pattern.compile("(\\d{1,5})([dh]?)");

  private final Services services;

  @Mixin
  @SuppressWarnings("NullAway.Init")
  private Output output;

  @Mixin
  @SuppressWarnings("NullAway.Init")
  private EngagementOptions options;

  @Option(
      names = "--steps",
      split = ",",
      paramLabel = "EVENT",
      description =
          "the funnel's steps, kinds or names of the source, with conditions as"
              + " view:category=shoes; view,cart,purchase if absent")
  private List<String> steps = List.of("view", "cart", "purchase");

  @Option(names = "--order", description = "of the funnel's steps: ${COMPLETION-CANDIDATES}")
  private FunnelQuery.Order order = FunnelQuery.Order.SEQUENTIAL;

  @Option(
      names = "--window",
      paramLabel = "14d|48h",
      description = "the funnel's window, a plain number is days; 14d if absent")
  private String window = "14d";

  @Option(
      names = "--whole-windows",
      description = "leave out users whose window passes the data end")
  private boolean wholeWindows;

  @Option(
      names = "--by",
      paramLabel = "COLUMN",
      description = "break down by this column's value at the event that opens the funnel")
  private @Nullable String by;

  @Option(names = "--top", description = "how many values --by shows; ${DEFAULT-VALUE} if absent")
  private int top = 10;

  EngagementFunnelVerb(Services services) {
    this.services = services;
  }

  @Override
  public Integer call() {
    if (steps.size() < 2 || steps.size() > SelectedEvents.MOST) {
      throw new VitrineException(ProblemCode.USAGE, "--steps " + String.join(",", steps));
    }
    if (top < 1) {
      throw new VitrineException(ProblemCode.USAGE, "--top " + top);
    }
    return options.show(services, this::print);
  }

  private void print(DatasetEntry entry, PreparedLog data, EngagementQuery base) {
    FunnelQuery query =
        new FunnelQuery(
            steps.stream().map(EventArgument::parse).toList(),
            order,
            duration(),
            wholeWindows,
            Optional.ofNullable(by).map(column -> new FunnelQuery.Breakdown(column, top)),
            base);
    FunnelReport report = Funnel.report(data, query, Progress.unwatched());
    ConvertTimes times = ConvertTimes.of(data, query, Progress.unwatched());
    output.print(
        new FunnelDocument(new EngagementJson(entry, output.messages())).of(report, times),
        out ->
            new FunnelText(new EngagementText(entry, output.messages(), out)).print(report, times));
  }

  private Duration duration() {
    Matcher matcher = WINDOW.matcher(window);
    if (!matcher.matches() || Integer.parseInt(matcher.group(1)) < 1) {
      throw new VitrineException(ProblemCode.USAGE, "--window " + window);
    }
    int length = Integer.parseInt(matcher.group(1));
    return matcher.group(2).equals("h") ? Duration.ofHours(length) : Duration.ofDays(length);
  }
}
