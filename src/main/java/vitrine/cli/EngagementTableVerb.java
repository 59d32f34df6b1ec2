package vitrine.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vitrine.core.common.ProblemCode;
import vitrine.core.common.Progress;
import vitrine.core.common.VitrineException;
import vitrine.core.engagement.EngagementQuery;
import vitrine.core.engagement.log.PreparedLog;
import vitrine.core.engagement.table.ColumnTable;
import vitrine.core.engagement.table.TableQuery;
import vitrine.core.engagement.table.TableReport;
import vitrine.core.workspace.DatasetEntry;

/** The values of a column side by side. */
@Command(
    name = "table",
    mixinStandardHelpOptions = true,
    description = "The values of a column side by side: products, categories, devices.")
final class EngagementTableVerb implements Callable<Integer> {
  private final Services services;

  @Mixin
  @SuppressWarnings("NullAway.Init")
  private Output output;

  @Mixin
  @SuppressWarnings("NullAway.Init")
  private EngagementOptions options;

  @Option(
      names = "--by",
      required = true,
      paramLabel = "COLUMN",
      description = "a column of values by name or role, as item or category")
  @SuppressWarnings("NullAway.Init")
  private String by;

  @Option(names = "--sort", description = "what comes first: ${COMPLETION-CANDIDATES}")
  private TableQuery.Sort sort = TableQuery.Sort.NET_REVENUE;

  @Option(names = "--top", description = "how many values; ${DEFAULT-VALUE} if absent")
  private int top = 50;

  EngagementTableVerb(Services services) {
    this.services = services;
  }

  @Override
  public Integer call() {
    if (top < 1) {
      throw new VitrineException(ProblemCode.USAGE, "--top " + top);
    }
    return options.show(services, this::print);
  }

  private void print(DatasetEntry entry, PreparedLog data, EngagementQuery base) {
    TableQuery query = new TableQuery(base, by, sort, top);
    TableReport report = ColumnTable.report(data, query, Progress.unwatched());
    output.print(
        new TableDocument(new EngagementJson(entry, output.messages())).of(report),
        out -> new TableText(new EngagementText(entry, output.messages(), out)).print(report));
  }
}
