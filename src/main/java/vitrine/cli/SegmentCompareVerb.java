package vitrine.cli;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import vitrine.core.common.Progress;
import vitrine.core.engagement.EngagementQuery;
import vitrine.core.engagement.Kpi;
import vitrine.core.engagement.log.PreparedLog;
import vitrine.core.engagement.segment.Segment;
import vitrine.core.engagement.segment.SegmentComparison;
import vitrine.core.engagement.segment.SegmentReport;
import vitrine.core.workspace.DatasetEntry;

/** Saved segments side by side: figures with differences, funnel, daily active users. */
@Command(
    name = "compare",
    mixinStandardHelpOptions = true,
    description = "Saved segments side by side; differences are against the first.")
final class SegmentCompareVerb implements Callable<Integer> {
  private final Services services;

  @Mixin
  @SuppressWarnings("NullAway.Init")
  private Output output;

  @Mixin
  @SuppressWarnings("NullAway.Init")
  private EngagementOptions options;

  @Parameters(arity = "2..*", paramLabel = "NAME", description = "names of saved segments")
  private List<String> names = List.of();

  SegmentCompareVerb(Services services) {
    this.services = services;
  }

  @Override
  public Integer call() {
    return options.show(services, this::print);
  }

  private void print(DatasetEntry entry, PreparedLog data, EngagementQuery query) {
    List<Segment> segments = names.stream().map(options.segments()::require).toList();
    SegmentComparison comparison =
        SegmentComparison.of(data, query, segments, Progress.unwatched());
    output.print(
        SegmentDocument.comparison(comparison, new EngagementJson(entry, output.messages())),
        out -> table(new EngagementText(entry, output.messages(), out), comparison));
  }

  private static void table(EngagementText text, SegmentComparison comparison) {
    List<SegmentReport> segments = comparison.segments();
    SegmentReport first = segments.getFirst();
    text.header(first.report().period(), first.report().zone().getId(), comparison.query());
    text.out().println();
    TextTable table = new TextTable();
    table.row(row(text.text("figure"), segments, SegmentReport::name));
    table.row(row(text.text("users"), segments, s -> text.count(s.users())));
    for (Kpi kpi : Kpi.values()) {
      table.row(
          row(
              text.messages().getString("engagement.kpi." + kpi.key() + ".name"),
              segments,
              segment -> cell(text, kpi, segment, first)));
    }
    table.print(text.out());
  }

  private static String cell(
      EngagementText text, Kpi kpi, SegmentReport segment, SegmentReport first) {
    String value = text.number(segment.report().figure(kpi).current(), kpi.unit());
    double difference = segment.difference(kpi, first).number().orElse(0);
    return segment == first || difference == 0
        ? value
        : value
            + " ("
            + (difference > 0 ? "+" : "")
            + text.number(segment.difference(kpi, first), kpi.unit())
            + ")";
  }

  private static String[] row(
      String name, List<SegmentReport> segments, Function<SegmentReport, String> cell) {
    String[] row = new String[segments.size() + 1];
    row[0] = name;
    for (int i = 0; i < segments.size(); i++) {
      row[i + 1] = cell.apply(segments.get(i));
    }
    return row;
  }
}
