package vitrine.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vitrine.core.common.Progress;
import vitrine.core.engagement.EngagementQuery;
import vitrine.core.engagement.hours.HourReport;
import vitrine.core.engagement.hours.Hours;
import vitrine.core.engagement.log.PreparedLog;
import vitrine.core.workspace.DatasetEntry;

/** When in the week shoppers come. */
@Command(
    name = "hours",
    mixinStandardHelpOptions = true,
    description = "When in the week shoppers come, by weekday and hour.")
final class EngagementHoursVerb implements Callable<Integer> {
  private final Services services;

  @Mixin
  @SuppressWarnings("NullAway.Init")
  private Output output;

  @Mixin
  @SuppressWarnings("NullAway.Init")
  private EngagementOptions options;

  /** What the table for people shows. */
  enum Measure {
    EVENTS,
    USERS,
    PURCHASES,
    REVENUE
  }

  @Option(
      names = "--measure",
      description = "what people's table shows: ${COMPLETION-CANDIDATES}; --json has all")
  private Measure measure = Measure.EVENTS;

  EngagementHoursVerb(Services services) {
    this.services = services;
  }

  @Override
  public Integer call() {
    return options.show(services, this::print);
  }

  private void print(DatasetEntry entry, PreparedLog data, EngagementQuery query) {
    HourReport report = Hours.report(data, query, Progress.unwatched());
    output.print(
        new HourDocument(new EngagementJson(entry, output.messages())).of(report),
        out ->
            new HourText(new EngagementText(entry, output.messages(), out), measure).print(report));
  }
}
