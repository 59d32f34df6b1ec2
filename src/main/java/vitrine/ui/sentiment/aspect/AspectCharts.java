package vitrine.ui.sentiment.aspect;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import vitrine.core.chart.BarChart;
import vitrine.core.chart.ChartSpec;
import vitrine.core.chart.ChartText;
import vitrine.core.chart.HeatmapChart;
import vitrine.core.chart.LineChart;
import vitrine.core.chart.Positions;
import vitrine.core.chart.Tone;
import vitrine.core.chart.ValueFormat;
import vitrine.core.sentiment.MoodCounts;
import vitrine.core.sentiment.TrendPoint;
import vitrine.core.sentiment.aspect.AspectFigure;
import vitrine.core.sentiment.aspect.AspectMatrix;
import vitrine.ui.common.Messages;

/** The charts of the Aspects tab. */
final class AspectCharts {
  static final String BARS = "aspects-bars";
  static final String MATRIX = "aspects.matrix";

  private final Messages messages;
  private final AspectNames names;

  AspectCharts(Messages messages, AspectNames names) {
    this.messages = messages;
    this.names = names;
  }

  List<ChartSpec> of(AspectsResult result, AspectMatrix matrix, Function<String, String> title) {
    return List.of(
        bars(result.report().figures()),
        trend(result.shown()),
        matrix(matrix, result.report().figures(), title));
  }

  private ChartText words(String id, Object... arguments) {
    return ChartText.of(
        "aspects." + id,
        messages.text("aspects.chart." + id, arguments),
        messages.text("aspects.chart." + id + ".definition"),
        messages.text("aspects.chart." + id + ".empty"));
  }

  private ChartSpec bars(List<AspectFigure> figures) {
    return new BarChart(
        words("bars"),
        new Positions.Labels(figures.stream().map(f -> names.of(f.aspect())).toList()),
        List.of(
            series("reviews.negative", figures, c -> -c.negative(), Tone.NEGATIVE),
            series("reviews.positive", figures, MoodCounts::positive, Tone.POSITIVE)),
        BarChart.Arrangement.STACKED,
        true,
        ValueFormat.percent(0));
  }

  private BarChart.Series series(
      String key, List<AspectFigure> figures, ToDoubleFunction<MoodCounts> value, Tone tone) {
    double[] shares =
        figures.stream()
            .mapToDouble(
                figure ->
                    figure.counts().decided() == 0
                        ? Double.NaN
                        : value.applyAsDouble(figure.counts()) / figure.counts().decided())
            .toArray();
    return BarChart.Series.of(messages.text(key), shares).toned(tone);
  }

  private ChartSpec trend(Optional<AspectFigure> shown) {
    List<TrendPoint> points = shown.map(AspectFigure::trend).orElse(List.of());
    double[] shares =
        points.stream()
            .mapToDouble(point -> point.counts().negativeShare().orElse(Double.NaN))
            .toArray();
    return new LineChart(
        words("trend", shown.map(figure -> names.of(figure.aspect())).orElse("")),
        new Positions.Days(points.stream().map(TrendPoint::start).toList()),
        List.of(
            LineChart.Series.of(messages.text("reviews.negative"), shares).toned(Tone.NEGATIVE)),
        ValueFormat.percent(0));
  }

  private ChartSpec matrix(
      AspectMatrix matrix, List<AspectFigure> figures, Function<String, String> title) {
    double[][] values = new double[matrix.lines().size()][figures.size()];
    String[][] notes = new String[values.length][figures.size()];
    for (int line = 0; line < values.length; line++) {
      for (int aspect = 0; aspect < figures.size(); aspect++) {
        MoodCounts cell = matrix.lines().get(line).cells().get(aspect);
        values[line][aspect] =
            matrix.tells(cell) ? cell.negativeShare().orElse(Double.NaN) : Double.NaN;
        notes[line][aspect] =
            messages.text("aspects.cell.note", cell.decided(), cell.negative(), cell.all());
      }
    }
    return new HeatmapChart(
        words("matrix", matrix.least()),
        figures.stream().map(figure -> names.of(figure.aspect())).toList(),
        matrix.lines().stream().map(line -> title.apply(line.key())).toList(),
        values,
        new boolean[0][],
        ValueFormat.percent(0),
        HeatmapChart.Scale.SEQUENTIAL,
        notes);
  }
}
