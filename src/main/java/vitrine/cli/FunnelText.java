package vitrine.cli;

import java.util.List;
import java.util.Locale;
import vitrine.core.engagement.Kpi;
import vitrine.core.engagement.funnel.ConvertTimes;
import vitrine.core.engagement.funnel.FunnelReport;

/** A funnel for people. */
record FunnelText(EngagementText text) {

  void print(FunnelReport report, ConvertTimes times) {
    text.header(report.period(), report.zone().getId(), report.query().base());
    String order = report.query().order().name().toLowerCase(Locale.ROOT);
    text.out()
        .println(
            text.format(
                "engagement.funnel.definition." + order, text.window(report.query().window())));
    text.out().println();
    steps(report.steps());
    text.out().println(text.text("censored", text.number(report.windowPassesEnd(), Kpi.Unit.RATE)));
    text.out().println();
    times(report, times);
    if (!report.parts().isEmpty()) {
      text.out().println();
      parts(report);
    }
  }

  private void steps(List<FunnelReport.Step> steps) {
    TextTable table =
        new TextTable()
            .row(
                text.text("step"),
                text.text("users"),
                text.text("overall"),
                text.text("interval"),
                text.text("fromPrevious"),
                text.text("interval"));
    for (FunnelReport.Step step : steps) {
      table.row(
          text.event(step.event()),
          text.count(step.users()),
          text.number(step.overall(), Kpi.Unit.RATE),
          text.interval(step.overall()),
          text.number(step.fromPrevious(), Kpi.Unit.RATE),
          text.interval(step.fromPrevious()));
    }
    table.print(text.out());
    for (FunnelReport.Step step : steps) {
      step.why()
          .ifPresent(
              reason -> text.out().println(text.event(step.event()) + ": " + text.reason(reason)));
    }
  }

  private void times(FunnelReport report, ConvertTimes times) {
    TextTable table =
        new TextTable()
            .row(
                text.text("time"),
                text.text("since"),
                text.text("users"),
                text.text("lowerQuartile"),
                text.text("median"),
                text.text("upperQuartile"));
    for (ConvertTimes.Step step : times.steps()) {
      String name = text.event(report.steps().get(step.step()).event());
      row(table, name, text.event(report.steps().getFirst().event()), step.fromFirst());
      if (step.step() > 1) {
        String previous = text.event(report.steps().get(step.step() - 1).event());
        row(table, name, previous, step.fromPrevious());
      }
    }
    table.print(text.out());
  }

  private void row(TextTable table, String step, String since, ConvertTimes.Times times) {
    List<String> quartiles =
        times.quartiles().isEmpty()
            ? List.of("–", "–", "–")
            : times.quartiles().stream().map(text::seconds).toList();
    table.row(
        step,
        since,
        text.count(times.users()),
        quartiles.get(0),
        quartiles.get(1),
        quartiles.get(2));
  }

  private void parts(FunnelReport report) {
    TextTable table = new TextTable();
    List<String> heading = report.steps().stream().map(step -> text.event(step.event())).toList();
    table.row(cells(report.query().breakdown().orElseThrow().column(), heading));
    for (FunnelReport.Part part : report.parts()) {
      table.row(
          cells(
              text.slice(part.slice()),
              part.steps().stream()
                  .map(
                      step ->
                          text.count(step.users())
                              + " ("
                              + text.number(step.overall(), Kpi.Unit.RATE)
                              + ")")
                  .toList()));
    }
    table.print(text.out());
  }

  private static String[] cells(String first, List<String> rest) {
    String[] cells = new String[rest.size() + 1];
    cells[0] = first;
    for (int i = 0; i < rest.size(); i++) {
      cells[i + 1] = rest.get(i);
    }
    return cells;
  }
}
