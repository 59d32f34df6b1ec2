package vitrine.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vitrine.core.common.ProblemCode;
import vitrine.core.common.Progress;
import vitrine.core.common.VitrineException;
import vitrine.core.engagement.EngagementQuery;
import vitrine.core.engagement.basket.BasketAffinity;
import vitrine.core.engagement.basket.BasketQuery;
import vitrine.core.engagement.basket.BasketReport;
import vitrine.core.engagement.log.PreparedLog;
import vitrine.core.workspace.DatasetEntry;

/** What is bought together. */
@Command(
    name = "basket",
    mixinStandardHelpOptions = true,
    description = "What is bought together: support, confidence and lift of pairs.")
final class EngagementBasketVerb implements Callable<Integer> {
  private final Services services;

  @Mixin
  @SuppressWarnings("NullAway.Init")
  private Output output;

  @Mixin
  @SuppressWarnings("NullAway.Init")
  private EngagementOptions options;

  @Option(
      names = "--by",
      paramLabel = "COLUMN",
      description = "what is bought: item, category or another column; ${DEFAULT-VALUE} if absent")
  private String by = "item";

  @Option(
      names = "--support",
      paramLabel = "SHARE",
      description = "the share of orders that must hold both; ${DEFAULT-VALUE} if absent")
  private double support = BasketQuery.SUPPORT;

  @Option(names = "--sort", description = "what comes first: ${COMPLETION-CANDIDATES}")
  private BasketQuery.Sort sort = BasketQuery.Sort.LIFT;

  @Option(names = "--top", description = "how many pairs; ${DEFAULT-VALUE} if absent")
  private int top = 50;

  EngagementBasketVerb(Services services) {
    this.services = services;
  }

  @Override
  public Integer call() {
    if (!(support > 0 && support <= 1) || top < 1) {
      throw new VitrineException(ProblemCode.USAGE, "--support " + support + " --top " + top);
    }
    return options.show(services, this::print);
  }

  private void print(DatasetEntry entry, PreparedLog data, EngagementQuery base) {
    BasketQuery query = new BasketQuery(base, by, support, sort, top);
    BasketReport report = BasketAffinity.report(data, query, Progress.unwatched());
    output.print(
        new BasketDocument(new EngagementJson(entry, output.messages())).of(report),
        out -> new BasketText(new EngagementText(entry, output.messages(), out)).print(report));
  }
}
