package vitrine.ui.engagement.loyalty;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import vitrine.core.chart.BarChart;
import vitrine.core.chart.ChartText;
import vitrine.core.chart.LineChart;
import vitrine.core.chart.Positions;
import vitrine.core.chart.Tone;
import vitrine.core.chart.ValueFormat;
import vitrine.core.engagement.Figure;
import vitrine.core.engagement.churn.ChurnReport;
import vitrine.core.engagement.stickiness.StickinessReport;
import vitrine.ui.common.Messages;

/** Lines of the daily measures, active days, and silences. */
record LoyaltyCharts(Messages messages) {
  /** Longer silences share a bar. */
  static final int LONGEST = 60;

  LineChart rates(StickinessReport report, ChartText text) {
    boolean[] warming = new boolean[report.days().size()];
    for (int day = 0; day < warming.length; day++) {
      warming[day] = report.days().get(day).monthWarmingUp();
    }
    return new LineChart(
        text,
        new Positions.Days(report.days().stream().map(StickinessReport.Day::date).toList()),
        List.of(
            line(report, "dailyToMonthly", StickinessReport.Day::dailyToMonthly)
                .provisional(warming)
                .toned(Tone.ACCENT),
            line(report, "repeatRate7", StickinessReport.Day::repeatRate7),
            line(report, "repeatRate28", StickinessReport.Day::repeatRate28)),
        ValueFormat.percent(0));
  }

  private LineChart.Series line(
      StickinessReport report, String key, Function<StickinessReport.Day, Figure> value) {
    return LineChart.Series.of(
        messages.text("engagement.loyalty." + key + ".name"),
        report.days().stream()
            .mapToDouble(day -> value.apply(day).number().orElse(Double.NaN))
            .toArray());
  }

  BarChart activeDays(StickinessReport.ActiveDaysDistribution days, ChartText text) {
    return new BarChart(
        text.withAxes(messages.text("engagement.loyalty.activeDays.axis"), ""),
        new Positions.Labels(
            IntStream.rangeClosed(1, days.users().size()).mapToObj(String::valueOf).toList()),
        days.total() == 0
            ? List.of()
            : List.of(
                BarChart.Series.of(
                        messages.text("engagement.table.users"),
                        days.users().stream().mapToDouble(Long::doubleValue).toArray())
                    .toned(Tone.ACCENT)),
        BarChart.Arrangement.GROUPED,
        false,
        ValueFormat.whole());
  }

  BarChart silences(ChurnReport report, ChartText text) {
    int longest =
        report.silences().isEmpty() ? 0 : Math.min(LONGEST, report.silences().getLast().days());
    double[] calm = new double[longest + 1];
    double[] risky = new double[longest + 1];
    for (ChurnReport.Silence silence : report.silences()) {
      int bar = Math.min(longest, silence.days());
      calm[bar] += silence.users() - silence.atRisk();
      risky[bar] += silence.atRisk();
    }
    List<String> names =
        IntStream.rangeClosed(0, longest)
            .mapToObj(days -> days == LONGEST ? LONGEST + "+" : String.valueOf(days))
            .toList();
    return new BarChart(
        text.withAxes(messages.text("engagement.loyalty.silences.axis"), ""),
        new Positions.Labels(names),
        report.silences().isEmpty()
            ? List.of()
            : List.of(
                BarChart.Series.of(messages.text("engagement.loyalty.calm"), calm)
                    .toned(Tone.NEUTRAL),
                BarChart.Series.of(messages.text("engagement.loyalty.risky"), risky)
                    .toned(Tone.NEGATIVE)),
        BarChart.Arrangement.STACKED,
        false,
        ValueFormat.whole());
  }
}
