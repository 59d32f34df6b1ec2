package vitrine.ui.models;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import vitrine.core.chart.ChartSpec;
import vitrine.core.chart.ChartText;
import vitrine.core.chart.HeatmapChart;
import vitrine.core.chart.LineChart;
import vitrine.core.chart.Positions;
import vitrine.core.chart.Tone;
import vitrine.core.chart.ValueFormat;
import vitrine.core.sentiment.RunMetrics;
import vitrine.core.sentiment.Sentiment;
import vitrine.core.sentiment.TrainingEpoch;
import vitrine.core.workspace.RunEpoch;
import vitrine.ui.common.Messages;

/** Curves and confusion of trainings. */
final class RunCharts {
  private final Messages messages;

  RunCharts(Messages messages) {
    this.messages = messages;
  }

  /** The loss and the accuracy of the training under way; empty before its first epoch. */
  List<ChartSpec> live(LiveTraining training) {
    List<TrainingEpoch> curve = training.curve();
    if (curve.isEmpty()) {
      return List.of();
    }
    Positions epochs = epochs(curve.size());
    return List.of(
        new LineChart(
            text("runs.chart.loss"),
            epochs,
            List.of(
                series("runs.train", curve, TrainingEpoch::trainLoss).toned(Tone.MUTED),
                series("runs.validation", curve, TrainingEpoch::validationLoss).toned(Tone.ACCENT)),
            ValueFormat.number(3)),
        new LineChart(
            text("runs.chart.accuracy"),
            epochs,
            List.of(
                series("runs.validation", curve, TrainingEpoch::validationAccuracy)
                    .toned(Tone.POSITIVE)),
            ValueFormat.percent(1)));
  }

  /** Curves of several runs over each other, then what each confuses. */
  List<ChartSpec> compared(List<ShownRun> runs) {
    int longest = runs.stream().mapToInt(run -> run.curve().size()).max().orElse(0);
    List<ChartSpec> charts = new ArrayList<>();
    if (longest > 0) {
      charts.add(
          new LineChart(
              text("runs.chart.validation.loss"),
              epochs(longest),
              lines(runs, longest, RunEpoch::validationLoss),
              ValueFormat.number(3)));
      charts.add(
          new LineChart(
              text("runs.chart.accuracy"),
              epochs(longest),
              lines(runs, longest, RunEpoch::validationAccuracy),
              ValueFormat.percent(1)));
    }
    for (ShownRun run : runs) {
      run.metrics().ifPresent(metrics -> charts.add(confusion(run, metrics)));
    }
    return charts;
  }

  private HeatmapChart confusion(ShownRun run, RunMetrics metrics) {
    int[][] counts = metrics.confusion();
    List<String> names =
        Arrays.stream(Sentiment.values())
            .map(label -> messages.text("reviews." + label.argument()))
            .toList();
    double[][] shares = new double[counts.length][counts.length];
    String[][] notes = new String[counts.length][counts.length];
    for (int label = 0; label < counts.length; label++) {
      int all = Arrays.stream(counts[label]).sum();
      for (int said = 0; said < counts.length; said++) {
        shares[label][said] = all == 0 ? Double.NaN : (double) counts[label][said] / all;
        notes[label][said] = messages.text("runs.chart.confusion.note", counts[label][said], all);
      }
    }
    return new HeatmapChart(
        ChartText.of(
                "runs.chart.confusion." + run.run().id(),
                messages.text("runs.chart.confusion", run.run().name()),
                messages.text("runs.chart.confusion.definition"),
                messages.text("runs.chart.none"))
            .withAxes(messages.text("runs.chart.said"), messages.text("runs.chart.label")),
        names,
        names,
        shares,
        new boolean[0][],
        ValueFormat.percent(0),
        HeatmapChart.Scale.SEQUENTIAL,
        notes);
  }

  private ChartText text(String key) {
    return ChartText.of(
            key,
            messages.text(key),
            messages.text(key + ".definition"),
            messages.text("runs.chart.none"))
        .withAxes(messages.text("runs.chart.epoch"), "");
  }

  private static Positions epochs(int count) {
    return new Positions.Labels(
        IntStream.rangeClosed(1, count).mapToObj(Integer::toString).toList());
  }

  private LineChart.Series series(
      String key, List<TrainingEpoch> curve, ToDoubleFunction<TrainingEpoch> value) {
    return LineChart.Series.of(messages.text(key), curve.stream().mapToDouble(value).toArray());
  }

  private static List<LineChart.Series> lines(
      List<ShownRun> runs, int longest, ToDoubleFunction<RunEpoch> value) {
    List<LineChart.Series> lines = new ArrayList<>();
    for (ShownRun run : runs) {
      double[] values = new double[longest];
      Arrays.fill(values, Double.NaN);
      for (int i = 0; i < run.curve().size(); i++) {
        values[i] = value.applyAsDouble(run.curve().get(i));
      }
      lines.add(LineChart.Series.of(run.run().name(), values));
    }
    return lines;
  }
}
