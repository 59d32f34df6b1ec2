package vitrine.ui.engagement;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import vitrine.core.chart.ChartSpec;
import vitrine.core.chart.ChartText;
import vitrine.core.chart.LineChart;
import vitrine.core.chart.Positions;
import vitrine.core.chart.Tone;
import vitrine.core.chart.ValueFormat;
import vitrine.core.engagement.DayRow;
import vitrine.core.engagement.EngagementReport;
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

  List<ChartSpec> of(EngagementReport report) {
    List<ChartSpec> charts = new ArrayList<>();
    charts.add(activeUsers(report));
    charts.add(sessions(report));
    if (priced(report)) {
      charts.add(revenue(report));
    }
    return charts;
  }

  /** Active users and, where there are prices, revenue; sessions otherwise. */
  List<ChartSpec> morning(EngagementReport report) {
    return List.of(priced(report) ? revenue(report) : sessions(report), activeUsers(report));
  }

  private static boolean priced(EngagementReport report) {
    return report.figure(Kpi.NET_REVENUE).current().number().isPresent();
  }

  private LineChart sessions(EngagementReport report) {
    return line(
        report, "sessions", text.definition(Kpi.SESSIONS), ValueFormat.whole(), DayRow::sessions);
  }

  private LineChart revenue(EngagementReport report) {
    return line(
        report,
        "revenue",
        text.definition(Kpi.NET_REVENUE),
        ValueFormat.money(text.currency()),
        DayRow::net);
  }

  /** Daily, weekly and monthly active users; windows that are warming up are dashed. */
  LineChart activeUsers(EngagementReport report) {
    List<DayRow> days = report.days();
    boolean[] week = new boolean[days.size()];
    boolean[] month = new boolean[days.size()];
    for (int day = 0; day < week.length; day++) {
      week[day] = days.get(day).weekWarmingUp();
      month[day] = days.get(day).monthWarmingUp();
    }
    return new LineChart(
        words(report, "active", messages.text("engagement.chart.active.definition")),
        positions(days),
        List.of(
            LineChart.Series.of(messages.text("engagement.chart.dau"), values(days, DayRow::dau))
                .toned(Tone.ACCENT),
            LineChart.Series.of(messages.text("engagement.chart.wau"), values(days, DayRow::wau))
                .provisional(week),
            LineChart.Series.of(
                    messages.text("engagement.chart.mau." + report.query().month().name()),
                    values(days, DayRow::mau))
                .provisional(month)),
        ValueFormat.whole());
  }

  private LineChart line(
      EngagementReport report,
      String id,
      String definition,
      ValueFormat format,
      ToDoubleFunction<DayRow> value) {
    List<DayRow> days = report.days();
    return new LineChart(
        words(report, id, definition),
        positions(days),
        List.of(
            LineChart.Series.of(
                    messages.text("engagement.chart." + id + ".title"), values(days, value))
                .toned(Tone.ACCENT)),
        format);
  }

  /** Every chart says which filter it obeys, in its title, and whose days it counts. */
  private ChartText words(EngagementReport report, String id, String definition) {
    String title = messages.text("engagement.chart." + id + ".title");
    String filter = new EngagementScope(messages, formats).filter(report.query());
    return ChartText.of(
            "engagement." + id,
            report.query().where().isEmpty() && report.query().users().isEmpty()
                ? title
                : title + " · " + filter,
            definition + "\n" + filter,
            messages.text("engagement.chart.empty"))
        .withAxes(messages.text("engagement.chart.days", report.zone().getId()), "");
  }

  private static Positions positions(List<DayRow> days) {
    return new Positions.Days(days.stream().map(DayRow::date).toList());
  }

  private static double[] values(List<DayRow> days, ToDoubleFunction<DayRow> value) {
    return days.stream().mapToDouble(value).toArray();
  }
}
