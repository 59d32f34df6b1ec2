package vitrine.ui.sentiment;

import java.time.LocalDate;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import vitrine.core.chart.BarChart;
import vitrine.core.chart.ChartSpec;
import vitrine.core.chart.ChartText;
import vitrine.core.chart.LineChart;
import vitrine.core.chart.Positions;
import vitrine.core.chart.Tone;
import vitrine.core.chart.ValueFormat;
import vitrine.core.sentiment.Grain;
import vitrine.core.sentiment.MoodCounts;
import vitrine.core.sentiment.Sentiment;
import vitrine.core.sentiment.SentimentReport;
import vitrine.core.sentiment.TrendPoint;
import vitrine.ui.common.Messages;

/** The charts of the Reviews screen. */
final class ReviewCharts {
  private final Messages messages;

  ReviewCharts(Messages messages) {
    this.messages = messages;
  }

  List<ChartSpec> of(SentimentReport report, Grain grain) {
    return List.of(trend(report, grain), share(report, grain), stars(report));
  }

  private String text(String key) {
    return messages.text(key);
  }

  private ChartText words(String id, Grain grain) {
    String per = text(grain == Grain.DAY ? "reviews.grain.day" : "reviews.grain.week");
    return ChartText.of(
        "reviews." + id,
        messages.text("reviews.chart." + id, per),
        text("reviews.chart." + id + ".definition"),
        text("reviews.chart." + id + ".empty"));
  }

  private static Positions.Days days(SentimentReport report) {
    List<LocalDate> days = report.trend().stream().map(TrendPoint::start).toList();
    return new Positions.Days(days);
  }

  private static double[] values(SentimentReport report, ToDoubleFunction<MoodCounts> value) {
    return report.trend().stream()
        .mapToDouble(point -> value.applyAsDouble(point.counts()))
        .toArray();
  }

  private ChartSpec trend(SentimentReport report, Grain grain) {
    List<BarChart.Series> series =
        List.of(
            bars("reviews.negative", values(report, MoodCounts::negative), Tone.NEGATIVE),
            bars("reviews.neutral", values(report, MoodCounts::neutral), Tone.NEUTRAL),
            bars("reviews.positive", values(report, MoodCounts::positive), Tone.POSITIVE),
            bars("reviews.unsure", values(report, MoodCounts::unsure), Tone.MUTED));
    return new BarChart(
        words("trend", grain),
        days(report),
        series,
        BarChart.Arrangement.STACKED,
        false,
        ValueFormat.whole());
  }

  private BarChart.Series bars(String key, double[] values, Tone tone) {
    return BarChart.Series.of(text(key), values).toned(tone);
  }

  private ChartSpec share(SentimentReport report, Grain grain) {
    double[] shares = values(report, counts -> counts.negativeShare().orElse(Double.NaN));
    return new LineChart(
        words("share", grain),
        days(report),
        List.of(LineChart.Series.of(text("reviews.negative"), shares).toned(Tone.NEGATIVE)),
        ValueFormat.percent(0));
  }

  private ChartSpec stars(SentimentReport report) {
    int[][] rows = report.stars().compared() == 0 ? new int[0][] : report.stars().rows();
    List<String> names =
        IntStream.rangeClosed(1, rows.length)
            .mapToObj(n -> messages.text("reviews.stars", n))
            .toList();
    Tone[] tones = {Tone.NEGATIVE, Tone.NEUTRAL, Tone.POSITIVE};
    List<BarChart.Series> series =
        List.of(Sentiment.values()).stream()
            .map(
                sentiment ->
                    bars(
                        "reviews." + sentiment.argument(),
                        IntStream.range(0, rows.length)
                            .mapToDouble(row -> rows[row][sentiment.ordinal()])
                            .toArray(),
                        tones[sentiment.ordinal()]))
            .toList();
    return new BarChart(
        words("stars", Grain.DAY),
        new Positions.Labels(names),
        series,
        BarChart.Arrangement.STACKED,
        true,
        ValueFormat.whole());
  }
}
