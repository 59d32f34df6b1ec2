package vitrine.cli;

import java.util.Locale;
import vitrine.core.engagement.Kpi;
import vitrine.core.engagement.funnel.FunnelReport;

/** A funnel for people. */
record FunnelText(EngagementText text) {

  void print(FunnelReport report) {
    text.header(report.period(), report.zone().getId(), report.query().base());
    String order = report.query().order().name().toLowerCase(Locale.ROOT);
    text.out()
        .println(
            text.format(
                "engagement.funnel.definition." + order, text.count(report.query().windowDays())));
    text.out().println();
    TextTable steps =
        new TextTable()
            .row(
                text.text("step"),
                text.text("users"),
                text.text("overall"),
                text.text("interval"),
                text.text("fromPrevious"),
                text.text("interval"));
    for (FunnelReport.Step step : report.steps()) {
      steps.row(
          text.event(step.kind()),
          text.count(step.users()),
          text.number(step.overall(), Kpi.Unit.RATE),
          text.interval(step.overall()),
          text.number(step.fromPrevious(), Kpi.Unit.RATE),
          text.interval(step.fromPrevious()));
    }
    steps.print(text.out());
    text.out().println(text.text("censored", text.number(report.windowPassesEnd(), Kpi.Unit.RATE)));
  }
}
