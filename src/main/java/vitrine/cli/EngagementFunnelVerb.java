package vitrine.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vitrine.core.common.ProblemCode;
import vitrine.core.common.Progress;
import vitrine.core.common.VitrineException;
import vitrine.core.dataset.EventKind;
import vitrine.core.engagement.EngagementQuery;
import vitrine.core.engagement.funnel.Funnel;
import vitrine.core.engagement.funnel.FunnelQuery;
import vitrine.core.engagement.funnel.FunnelReport;
import vitrine.core.engagement.log.PreparedLog;
import vitrine.core.workspace.DatasetEntry;

/** How far shoppers come on a way of several steps. */
@Command(
    name = "funnel",
    mixinStandardHelpOptions = true,
    description = "How many shoppers reach each step of a funnel.")
final class EngagementFunnelVerb implements Callable<Integer> {
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

  EngagementFunnelVerb(Services services) {
    this.services = services;
  }

  @Override
  public Integer call() {
    if (steps.size() < 2 || window < 1) {
      throw new VitrineException(ProblemCode.USAGE, "--steps, --window");
    }
    return options.show(services, this::print);
  }

  private void print(DatasetEntry entry, PreparedLog data, EngagementQuery base) {
    FunnelQuery query = new FunnelQuery(steps, order, window, wholeWindows, base);
    FunnelReport report = Funnel.report(data, query, Progress.unwatched());
    output.print(
        new FunnelDocument(new EngagementJson(entry, output.messages())).of(report),
        out -> new FunnelText(new EngagementText(entry, output.messages(), out)).print(report));
  }
}
