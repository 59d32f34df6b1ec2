package vitrine.ui.experiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import vitrine.core.chart.ChartSpec;
import vitrine.core.chart.ChartText;
import vitrine.core.chart.LineChart;
import vitrine.core.chart.Positions;
import vitrine.core.chart.Tone;
import vitrine.core.chart.ValueFormat;
import vitrine.core.experiment.Effect;
import vitrine.core.experiment.ExperimentOutcome;
import vitrine.core.experiment.ExperimentOutcome.Estimated;
import vitrine.core.experiment.Metric;
import vitrine.core.experiment.Scale;
import vitrine.core.experiment.Statistic;
import vitrine.core.exposure.timeline.Novelty;
import vitrine.core.exposure.timeline.Timeline;
import vitrine.ui.common.Messages;

/** The effect day by day with its intervals, and by days since first exposure with its trend. */
final class TimeCharts {
  private final Messages messages;

  TimeCharts(Messages messages) {
    this.messages = messages;
  }

  ChartSpec days(Timeline timeline, Scale scale) {
    List<Timeline.Day> days = timeline.days();
    List<LineChart.Band> bands =
        List.of(
            band("alwaysValid", days, Timeline.Day::alwaysValid, scale, Tone.MUTED),
            band("fixed", days, Timeline.Day::fixed, scale, Tone.ACCENT));
    List<LineChart.Series> lines = new ArrayList<>();
    lines.add(
        LineChart.Series.of(
                messages.text("experiments.time.effect"),
                values(days, Timeline.Day::fixed, scale, Estimated::value))
            .toned(Tone.ACCENT));
    lines.add(
        LineChart.Series.of(messages.text("experiments.time.zero"), new double[days.size()])
            .toned(Tone.NEUTRAL));
    if (days.stream().anyMatch(day -> day.look().isPresent())) {
      lines.add(look(days, scale, "experiments.time.looks.high", e -> e.interval().high()));
      lines.add(look(days, scale, "experiments.time.looks.low", e -> e.interval().low()));
    }
    ChartText words =
        ChartText.of(
            "experiment-days",
            messages.text("experiments.time.chart", timeline.metric().name(), timeline.arm()),
            messages.text("experiments.time.chart.definition"),
            messages.text("experiments.chart.none"));
    return new LineChart(
        words,
        new Positions.Days(days.stream().map(Timeline.Day::date).toList()),
        lines,
        bands,
        format(timeline.metric(), scale, bands.getLast()));
  }

  private LineChart.Series look(
      List<Timeline.Day> days, Scale scale, String name, ToDoubleFunction<Estimated> bound) {
    double[] y = new double[days.size()];
    double last = Double.NaN;
    for (int day = 0; day < y.length; day++) {
      last =
          days.get(day)
              .look()
              .flatMap(effect -> outcome(effect, scale).estimated())
              .map(bound::applyAsDouble)
              .orElse(last);
      y[day] = last;
    }
    boolean[] dashed = new boolean[y.length];
    Arrays.fill(dashed, true);
    return LineChart.Series.of(messages.text(name), y).provisional(dashed).toned(Tone.NEGATIVE);
  }

  private LineChart.Band band(
      String name,
      List<Timeline.Day> days,
      Function<Timeline.Day, Effect> method,
      Scale scale,
      Tone tone) {
    return new LineChart.Band(
        messages.text("experiments.time.band." + name),
        values(days, method, scale, e -> e.interval().low()),
        values(days, method, scale, e -> e.interval().high()),
        tone);
  }

  /** Days that warm up are left open: their intervals would flatten all others. */
  private static double[] values(
      List<Timeline.Day> days,
      Function<Timeline.Day, Effect> method,
      Scale scale,
      ToDoubleFunction<Estimated> value) {
    boolean all = days.stream().allMatch(Timeline.Day::warmingUp);
    return days.stream()
        .mapToDouble(
            day ->
                day.warmingUp() && !all
                    ? Double.NaN
                    : outcome(method.apply(day), scale)
                        .estimated()
                        .map(value::applyAsDouble)
                        .orElse(Double.NaN))
        .toArray();
  }

  private static ExperimentOutcome outcome(Effect effect, Scale scale) {
    return switch (scale) {
      case ABSOLUTE -> effect.absolute();
      case RELATIVE -> effect.relative();
    };
  }

  ChartSpec novelty(Novelty novelty) {
    int size = novelty.trend().isPresent() ? novelty.days().size() : 0;
    double[] at = new double[size];
    double[] effect = new double[size];
    double[] low = new double[size];
    double[] high = new double[size];
    double[] line = new double[size];
    for (int i = 0; i < size; i++) {
      Novelty.Day day = novelty.days().get(i);
      at[i] = day.since();
      effect[i] = absolute(day, Estimated::value);
      double trend =
          novelty.trend().map(t -> t.intercept() + t.slope() * day.since()).orElse(Double.NaN);
      line[i] = Double.isNaN(effect[i]) ? Double.NaN : trend;
      low[i] = absolute(day, e -> e.interval().low());
      high[i] = absolute(day, e -> e.interval().high());
    }
    LineChart.Band band =
        new LineChart.Band(messages.text("experiments.time.band.fixed"), low, high, Tone.ACCENT);
    ChartText words =
        ChartText.of(
                "experiment-novelty",
                messages.text("experiments.time.novelty", novelty.metric().name(), novelty.arm()),
                messages.text("experiments.time.novelty.definition"),
                messages.text("experiments.time.novelty.none"))
            .withAxes(messages.text("experiments.time.novelty.axis"), "");
    return new LineChart(
        words,
        new Positions.Numbers(at, ValueFormat.whole()),
        List.of(
            LineChart.Series.of(messages.text("experiments.time.effect"), effect)
                .toned(Tone.ACCENT),
            LineChart.Series.of(messages.text("experiments.time.trend"), line).toned(Tone.NEGATIVE),
            LineChart.Series.of(messages.text("experiments.time.zero"), new double[size])
                .toned(Tone.NEUTRAL)),
        List.of(band),
        format(novelty.metric(), Scale.ABSOLUTE, band));
  }

  private static double absolute(Novelty.Day day, ToDoubleFunction<Estimated> value) {
    return day.effect().absolute().estimated().map(value::applyAsDouble).orElse(Double.NaN);
  }

  private static ValueFormat format(Metric metric, Scale scale, LineChart.Band band) {
    double widest = 0;
    for (int i = 0; i < band.low().length; i++) {
      if (Double.isFinite(band.low()[i]) && Double.isFinite(band.high()[i])) {
        widest = Math.max(widest, Math.max(Math.abs(band.low()[i]), Math.abs(band.high()[i])));
      }
    }
    boolean share = scale == Scale.RELATIVE || metric.statistic() instanceof Statistic.Proportion;
    if (share) {
      return ValueFormat.percent(widest < .05 ? 2 : 1);
    }
    return ValueFormat.number(widest >= 100 ? 0 : widest >= 1 ? 2 : 4);
  }
}
