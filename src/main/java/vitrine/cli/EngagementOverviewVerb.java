package vitrine.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import vitrine.core.common.Progress;
import vitrine.core.engagement.Engagement;
import vitrine.core.engagement.EngagementQuery;
import vitrine.core.engagement.EngagementReport;
import vitrine.core.engagement.log.PreparedLog;
import vitrine.core.workspace.DatasetEntry;

/** The figures of a range of days, its daily series and its table by category. */
@Command(
    name = EngagementOverviewVerb.NAME,
    mixinStandardHelpOptions = true,
    description = "Active users, sessions, rates, orders and revenue, by day and by category.")
final class EngagementOverviewVerb implements Callable<Integer> {
  static final String NAME = "overview";

  private final Services services;

  @Mixin
  @SuppressWarnings("NullAway.Init")
  private Output output;

  @Mixin
  @SuppressWarnings("NullAway.Init")
  private EngagementOptions options;

  EngagementOverviewVerb(Services services) {
    this.services = services;
  }

  @Override
  public Integer call() {
    return options.show(services, this::print);
  }

  private void print(DatasetEntry entry, PreparedLog data, EngagementQuery query) {
    EngagementReport report = Engagement.report(data, query, Progress.unwatched());
    output.print(
        new OverviewDocument(new EngagementJson(entry, output.messages())).of(report),
        out -> new OverviewText(new EngagementText(entry, output.messages(), out)).print(report));
  }
}
