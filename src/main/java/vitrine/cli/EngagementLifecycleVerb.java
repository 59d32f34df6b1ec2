package vitrine.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vitrine.core.common.Progress;
import vitrine.core.engagement.EngagementQuery;
import vitrine.core.engagement.lifecycle.Lifecycle;
import vitrine.core.engagement.lifecycle.LifecycleQuery;
import vitrine.core.engagement.lifecycle.LifecycleReport;
import vitrine.core.engagement.log.PreparedLog;
import vitrine.core.workspace.DatasetEntry;

/** Who is new, who comes back and who stays away. */
@Command(
    name = "lifecycle",
    mixinStandardHelpOptions = true,
    description = "New, returning, resurrecting and dormant users, interval by interval.")
final class EngagementLifecycleVerb implements Callable<Integer> {
  private static final String DEFINITION = "engagement.lifecycle.definition";

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
      description = "what days are grouped by, N for runs of N days; week if absent")
  private String interval = "week";

  EngagementLifecycleVerb(Services services) {
    this.services = services;
  }

  @Override
  public Integer call() {
    return options.show(services, this::print);
  }

  private void print(DatasetEntry entry, PreparedLog data, EngagementQuery base) {
    LifecycleReport report =
        Lifecycle.report(
            data, new LifecycleQuery(IntervalArgument.parse(interval), base), Progress.unwatched());
    output.print(
        document(new EngagementJson(entry, output.messages()), report),
        out -> print(new EngagementText(entry, output.messages(), out), report));
  }

  private static Map<String, Object> document(EngagementJson json, LifecycleReport report) {
    Map<String, Object> document =
        json.begin(report.zone(), report.dataDays(), report.period(), report.query().base());
    document.put("interval", RetentionDocument.interval(report.query().interval()));
    List<Map<String, Object>> stages = report.stages().stream().map(s -> stage(s)).toList();
    document.put("stages", stages);
    document.put("definition", json.text(DEFINITION));
    return document;
  }

  private static Map<String, Object> stage(LifecycleReport.Stage stage) {
    Map<String, Object> row = new LinkedHashMap<>(EngagementJson.period(stage.days()));
    row.put("new", stage.newcomers());
    row.put("returning", stage.returning());
    row.put("resurrecting", stage.resurrecting());
    row.put("dormant", stage.dormant());
    row.put("leftCensored", stage.leftCensored());
    row.put("complete", stage.complete());
    return row;
  }

  private static void print(EngagementText text, LifecycleReport report) {
    text.header(report.period(), report.zone().getId(), report.query().base());
    text.out().println(text.format(DEFINITION));
    text.out().println();
    TextTable table =
        new TextTable()
            .row(
                text.format("engagement.lifecycle.interval"),
                text.format("engagement.lifecycle.new"),
                text.format("engagement.lifecycle.returning"),
                text.format("engagement.lifecycle.resurrecting"),
                text.format("engagement.lifecycle.dormant"),
                "");
    for (LifecycleReport.Stage stage : report.stages()) {
      table.row(
          stage.days().from().toString(),
          text.count(stage.newcomers()),
          text.count(stage.returning()),
          text.count(stage.resurrecting()),
          text.count(stage.dormant()),
          remark(text, stage));
    }
    table.print(text.out());
    if (report.stages().stream().allMatch(EngagementLifecycleVerb::empty)) {
      text.out().println(text.text("nobody"));
    }
  }

  private static boolean empty(LifecycleReport.Stage stage) {
    return stage.newcomers() + stage.returning() + stage.resurrecting() + stage.dormant() == 0;
  }

  private static String remark(EngagementText text, LifecycleReport.Stage stage) {
    List<String> remarks = new ArrayList<>();
    if (stage.leftCensored()) {
      remarks.add(text.format("engagement.lifecycle.leftCensored"));
    }
    if (!stage.complete()) {
      remarks.add(text.format("engagement.lifecycle.incomplete"));
    }
    return String.join(" · ", remarks);
  }
}
