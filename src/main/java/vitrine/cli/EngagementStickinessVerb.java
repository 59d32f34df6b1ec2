package vitrine.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import vitrine.core.common.Progress;
import vitrine.core.engagement.EngagementQuery;
import vitrine.core.engagement.Figure;
import vitrine.core.engagement.Kpi;
import vitrine.core.engagement.log.PreparedLog;
import vitrine.core.engagement.stickiness.Stickiness;
import vitrine.core.engagement.stickiness.StickinessReport;
import vitrine.core.engagement.stickiness.StickinessReport.ActiveDaysDistribution;
import vitrine.core.workspace.DatasetEntry;

/** How often users come: three measures. */
@Command(
    name = "stickiness",
    mixinStandardHelpOptions = true,
    description = "DAU/MAU ratio, distribution of active days, repeat rate.")
final class EngagementStickinessVerb implements Callable<Integer> {
  private static final String DEFINITION = "engagement.stickiness.definition";

  private final Services services;

  @Mixin
  @SuppressWarnings("NullAway.Init")
  private Output output;

  @Mixin
  @SuppressWarnings("NullAway.Init")
  private EngagementOptions options;

  EngagementStickinessVerb(Services services) {
    this.services = services;
  }

  @Override
  public Integer call() {
    return options.show(services, this::print);
  }

  private void print(DatasetEntry entry, PreparedLog data, EngagementQuery query) {
    StickinessReport report = Stickiness.report(data, query, Progress.unwatched());
    output.print(
        document(new EngagementJson(entry, output.messages()), report),
        out -> print(new EngagementText(entry, output.messages(), out), report));
  }

  private static Map<String, Object> document(EngagementJson json, StickinessReport report) {
    Map<String, Object> document =
        json.begin(report.zone(), report.dataDays(), report.period(), report.query());
    document.put("monthWindow", EngagementJson.camel(report.query().month()));
    document.put("dailyToMonthly", json.value(report.dailyToMonthly()));
    document.put("repeatRate7", json.value(report.repeatRate7()));
    document.put("repeatRate28", json.value(report.repeatRate28()));
    document.put("activeDays", distribution(report.activeDays()));
    List<Map<String, Object>> days = new ArrayList<>();
    report.days().forEach(day -> days.add(day(json, day)));
    document.put("days", days);
    document.put("definition", json.text(DEFINITION));
    return document;
  }

  private static Map<String, Object> distribution(ActiveDaysDistribution active) {
    Map<String, Object> row =
        EngagementJson.map(
            "window", EngagementJson.period(active.window()), "warmingUp", active.warmingUp());
    List<Map<String, Object>> users = new ArrayList<>();
    for (int i = 0; i < active.users().size(); i++) {
      users.add(EngagementJson.map("activeDays", i + 1, "users", active.users().get(i)));
    }
    row.put("distribution", users);
    return row;
  }

  private static Map<String, Object> day(EngagementJson json, StickinessReport.Day day) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("date", day.date().toString());
    row.put("dau", day.dau());
    row.put("mau", day.mau());
    row.put("mauWarmingUp", day.monthWarmingUp());
    row.put("dailyToMonthly", json.value(day.dailyToMonthly()));
    row.put("repeatRate7", json.value(day.repeatRate7()));
    row.put("repeatRate28", json.value(day.repeatRate28()));
    return row;
  }

  private static void print(EngagementText text, StickinessReport report) {
    text.header(report.period(), report.zone().getId(), report.query());
    text.out().println(text.format(DEFINITION));
    text.out().println();
    TextTable measures =
        new TextTable().row(text.text("figure"), text.text("value"), text.text("interval"));
    measure(measures, text, "dailyToMonthly", report.dailyToMonthly());
    measure(measures, text, "repeatRate7", report.repeatRate7());
    measure(measures, text, "repeatRate28", report.repeatRate28());
    measures.print(text.out());
    text.out().println();
    ActiveDaysDistribution active = report.activeDays();
    text.out()
        .println(
            text.format(
                "engagement.stickiness.window",
                active.window().from().toString(),
                active.window().to().toString(),
                text.count(active.window().days())));
    if (active.total() == 0) {
      text.out().println(text.text("nobody"));
      return;
    }
    TextTable table =
        new TextTable()
            .row(
                text.format("engagement.stickiness.activeDays"),
                text.text("users"),
                text.format("engagement.share"));
    for (int i = 0; i < most(active); i++) {
      table.row(
          text.count(i + 1),
          text.count(active.users().get(i)),
          text.number(Figure.share(active.users().get(i), active.total()), Kpi.Unit.RATE));
    }
    table.print(text.out());
  }

  /** The most active days that a user has. */
  private static int most(ActiveDaysDistribution active) {
    int most = active.users().size();
    while (most > 0 && active.users().get(most - 1) == 0) {
      most--;
    }
    return most;
  }

  private static void measure(TextTable table, EngagementText text, String key, Figure figure) {
    table.row(
        text.format("engagement.stickiness." + key),
        text.value(figure, Kpi.Unit.RATE),
        text.interval(figure));
  }
}
