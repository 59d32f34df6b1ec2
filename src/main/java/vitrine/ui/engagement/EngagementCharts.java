package vitrine.ui.engagement;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import vitrine.core.chart.ChartSpec;
import vitrine.core.chart.ChartText;
import vitrine.core.chart.FunnelChart;
import vitrine.core.chart.LineChart;
import vitrine.core.chart.Positions;
import vitrine.core.chart.Tone;
import vitrine.core.chart.ValueFormat;
import vitrine.core.engagement.DayRow;
import vitrine.core.engagement.EngagementReport;
import vitrine.core.engagement.Figure;
import vitrine.core.engagement.FunnelReport;
import vitrine.core.engagement.Kpi;
import vitrine.ui.common.Formats;
import vitrine.ui.common.Messages;

/** The charts of the Engagement screen, in the window's language. */
final class EngagementCharts {
  private final Messages messages;
  private final Formats formats;
  private final FigureText text;

  EngagementCharts(Messages messages, Formats formats, FigureText text) {
    this.messages = messages;
    this.formats = formats;
    this.text = text;
  }

  List<ChartSpec> of(EngagementResult result) {
    EngagementReport report = result.report();
    List<ChartSpec> charts = new ArrayList<>();
    charts.add(activeUsers(result));
    if (result.funnel().steps().getFirst().users() > 0) {
      charts.add(funnel(result));
    }
    charts.add(
        line(
            result,
            "sessions",
            text.definition(Kpi.SESSIONS),
            ValueFormat.whole(),
            DayRow::sessions));
    if (report.figure(Kpi.NET_REVENUE).current().number().isPresent()) {
      charts.add(
          line(
              result,
              "revenue",
              text.definition(Kpi.NET_REVENUE),
              ValueFormat.money(text.currency()),
              DayRow::net));
    }
    return charts;
  }

  /** Daily, weekly and monthly active users; windows that are warming up are dashed. */
  LineChart activeUsers(EngagementResult result) {
    List<DayRow> days = result.report().days();
    boolean[] week = new boolean[days.size()];
    boolean[] month = new boolean[days.size()];
    for (int day = 0; day < week.length; day++) {
      week[day] = days.get(day).weekWarmingUp();
      month[day] = days.get(day).monthWarmingUp();
    }
    return new LineChart(
        words(result, "active", messages.text("engagement.chart.active.definition")),
        positions(days),
        List.of(
            LineChart.Series.of(messages.text("engagement.chart.dau"), values(days, DayRow::dau))
                .toned(Tone.ACCENT),
            LineChart.Series.of(messages.text("engagement.chart.wau"), values(days, DayRow::wau))
                .provisional(week),
            LineChart.Series.of(messages.text("engagement.chart.mau"), values(days, DayRow::mau))
                .provisional(month)),
        ValueFormat.whole());
  }

  private LineChart line(
      EngagementResult result,
      String id,
      String definition,
      ValueFormat format,
      ToDoubleFunction<DayRow> value) {
    List<DayRow> days = result.report().days();
    return new LineChart(
        words(result, id, definition),
        positions(days),
        List.of(
            LineChart.Series.of(
                    messages.text("engagement.chart." + id + ".title"), values(days, value))
                .toned(Tone.ACCENT)),
        format);
  }

  private FunnelChart funnel(EngagementResult result) {
    FunnelReport report = result.funnel();
    List<FunnelChart.Step> steps = new ArrayList<>();
    for (FunnelReport.Step step : report.steps()) {
      steps.add(new FunnelChart.Step(text.event(step.kind()), step.users(), note(step.overall())));
    }
    String definition =
        messages.text("engagement.funnel.definition.sequential", report.query().windowDays())
            + " "
            + messages.text(
                "engagement.chart.funnel.censored",
                text.value(report.windowPassesEnd(), Kpi.Unit.RATE));
    ChartText words = words(result, "funnel", definition);
    return new FunnelChart(words.withAxes("", ""), steps);
  }

  private String note(Figure figure) {
    return figure instanceof Figure.Share share
        ? messages.text(
            "engagement.chart.funnel.note",
            formats.percent(share.value(), 1),
            formats.percent(share.interval().low(), 1),
            formats.percent(share.interval().high(), 1))
        : "";
  }

  /** Every chart says which filter it obeys, in its title, and whose days it counts. */
  private ChartText words(EngagementResult result, String id, String definition) {
    String title = messages.text("engagement.chart." + id + ".title");
    String filter =
        result
            .filter()
            .category()
            .map(name -> messages.text("engagement.filter.category", name))
            .orElse(messages.text("engagement.filter.none"));
    String shown = result.filter().category().isPresent() ? title + " · " + filter : title;
    return ChartText.of(
            "engagement." + id,
            shown,
            definition + "\n" + filter,
            messages.text("engagement.chart.empty"))
        .withAxes(messages.text("engagement.chart.days", result.report().zone().getId()), "");
  }

  private static Positions positions(List<DayRow> days) {
    return new Positions.Days(days.stream().map(DayRow::date).toList());
  }

  private static double[] values(List<DayRow> days, ToDoubleFunction<DayRow> value) {
    return days.stream().mapToDouble(value).toArray();
  }
}
