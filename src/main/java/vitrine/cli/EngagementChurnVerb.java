package vitrine.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vitrine.core.common.ProblemCode;
import vitrine.core.common.Progress;
import vitrine.core.common.VitrineException;
import vitrine.core.dataset.Dictionary;
import vitrine.core.engagement.EngagementQuery;
import vitrine.core.engagement.Kpi;
import vitrine.core.engagement.churn.Churn;
import vitrine.core.engagement.churn.ChurnReport;
import vitrine.core.engagement.churn.UserAtRisk;
import vitrine.core.engagement.log.PreparedLog;
import vitrine.core.workspace.DatasetEntry;

/** Whose silence is longer than their own rhythm. */
@Command(
    name = "churn",
    mixinStandardHelpOptions = true,
    description = "Users who have been silent for longer than their own rhythm explains.")
final class EngagementChurnVerb implements Callable<Integer> {
  private static final String DEFINITION = "engagement.churn.definition";

  private final Services services;

  @Mixin
  @SuppressWarnings("NullAway.Init")
  private Output output;

  @Mixin
  @SuppressWarnings("NullAway.Init")
  private EngagementOptions options;

  @Option(names = "--top", paramLabel = "N", description = "users to list; 20 if absent")
  private int top = 20;

  EngagementChurnVerb(Services services) {
    this.services = services;
  }

  @Override
  public Integer call() {
    if (top < 0) {
      throw new VitrineException(ProblemCode.USAGE, "--top " + top);
    }
    return options.show(services, this::print);
  }

  private void print(DatasetEntry entry, PreparedLog data, EngagementQuery query) {
    ChurnReport report = Churn.report(data, query, Progress.unwatched());
    Dictionary names = data.log().users().dictionary();
    output.print(
        document(new EngagementJson(entry, output.messages()), report, names),
        out -> print(new EngagementText(entry, output.messages(), out), report, names));
  }

  private List<UserAtRisk> listed(ChurnReport report) {
    return report.users().subList(0, Math.min(top, report.users().size()));
  }

  private Map<String, Object> document(EngagementJson json, ChurnReport report, Dictionary names) {
    Map<String, Object> document =
        json.begin(report.zone(), report.dataDays(), report.period(), report.query());
    document.put("atRisk", json.value(report.atRisk()));
    document.put("tooFewDays", report.tooFewDays());
    document.put("silences", report.silences().stream().map(EngagementChurnVerb::silence).toList());
    document.put("users", listed(report).stream().map(user -> user(user, names)).toList());
    document.put("definition", json.text(DEFINITION));
    return document;
  }

  private static Map<String, Object> silence(ChurnReport.Silence silence) {
    Map<String, Object> row = EngagementJson.map("days", silence.days(), "users", silence.users());
    row.put("atRisk", silence.atRisk());
    return row;
  }

  private static Map<String, Object> user(UserAtRisk user, Dictionary names) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("user", names.value(user.user()));
    row.put("silence", user.silence());
    row.put("threshold", user.threshold());
    row.put("lastActiveDay", user.lastActiveDay().toString());
    row.put("activeDays", user.activeDays());
    return row;
  }

  private void print(EngagementText text, ChurnReport report, Dictionary names) {
    text.header(report.period(), report.zone().getId(), report.query());
    text.out().println(text.format(DEFINITION));
    text.out().println();
    text.out()
        .println(
            text.format(
                "engagement.churn.share",
                text.number(report.atRisk(), Kpi.Unit.RATE),
                text.interval(report.atRisk()),
                text.count(report.users().size()),
                text.count(report.tooFewDays())));
    text.reasons(report.atRisk());
    if (listed(report).isEmpty()) {
      return;
    }
    text.out().println();
    TextTable table =
        new TextTable()
            .row(
                text.format("engagement.churn.user"),
                text.format("engagement.churn.silence"),
                text.format("engagement.churn.threshold"),
                text.format("engagement.churn.lastActiveDay"),
                text.format("engagement.churn.activeDays"));
    for (UserAtRisk user : listed(report)) {
      table.row(
          names.value(user.user()),
          text.count(user.silence()),
          text.decimal(user.threshold(), 1),
          user.lastActiveDay().toString(),
          text.count(user.activeDays()));
    }
    table.print(text.out());
  }
}
