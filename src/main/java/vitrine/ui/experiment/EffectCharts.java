package vitrine.ui.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vitrine.core.chart.ChartSpec;
import vitrine.core.chart.ChartText;
import vitrine.core.chart.ForestChart;
import vitrine.core.chart.ForestChart.Row;
import vitrine.core.chart.Tone;
import vitrine.core.chart.ValueFormat;
import vitrine.core.experiment.Adjustment;
import vitrine.core.experiment.Effect;
import vitrine.core.experiment.ExperimentOutcome.Estimated;
import vitrine.core.experiment.ExperimentReport;
import vitrine.core.experiment.Influence;
import vitrine.core.experiment.Interval;
import vitrine.core.experiment.Statistic;
import vitrine.ui.common.Messages;

/** Forest plots: the chosen metric in its own unit, and all metrics as lifts. */
final class EffectCharts {
  private final Messages messages;
  private final EffectText text;

  EffectCharts(Messages messages, EffectText text) {
    this.messages = messages;
    this.text = text;
  }

  List<ChartSpec> of(ExperimentReport report, Effect chosen) {
    return List.of(absolute(report, chosen), relative(report));
  }

  private ChartSpec absolute(ExperimentReport report, Effect chosen) {
    List<Row> rows = new ArrayList<>();
    for (Effect effect : shown(report)) {
      if (effect.metric().equals(chosen.metric())) {
        effect.absolute().estimated().ifPresent(e -> rows.add(row(report, effect, e)));
        newcombe(report, effect).ifPresent(rows::add);
        without(report, effect).ifPresent(rows::add);
      }
    }
    ChartText words =
        ChartText.of(
                "experiment-absolute",
                messages.text("experiments.chart.absolute", chosen.metric().name()),
                messages.text("experiments.chart.absolute.definition"),
                messages.text("experiments.chart.none"))
            .withAxes(messages.text("experiments.chart.axis", report.control()), "");
    boolean share = chosen.metric().statistic() instanceof Statistic.Proportion;
    return new ForestChart(
        words, rows, 0, share ? ValueFormat.percent(2) : ValueFormat.number(decimals(rows)));
  }

  private Row row(ExperimentReport report, Effect effect, Estimated e) {
    String label = effect.cuped() ? messages.text("experiments.cuped", effect.arm()) : effect.arm();
    return row(report, effect, label, e.value(), e.adjustedInterval(), e.pAdjusted());
  }

  private Optional<Row> newcombe(ExperimentReport report, Effect effect) {
    return effect
        .newcombe()
        .flatMap(
            interval ->
                effect
                    .absolute()
                    .estimated()
                    .map(
                        e ->
                            row(
                                report,
                                effect,
                                messages.text("experiments.chart.newcombe", effect.arm()),
                                e.value(),
                                interval,
                                e.p())));
  }

  private Optional<Row> without(ExperimentReport report, Effect effect) {
    return effect
        .influence()
        .filter(Influence::named)
        .flatMap(
            influence ->
                influence
                    .absoluteWithout()
                    .estimated()
                    .map(
                        e ->
                            row(
                                report,
                                effect,
                                messages.text(
                                    "experiments.chart.without",
                                    effect.arm(),
                                    influence.top().unit()),
                                e.value(),
                                e.interval(),
                                e.p())));
  }

  private Row row(
      ExperimentReport report,
      Effect effect,
      String label,
      double value,
      Interval interval,
      double p) {
    String note = text.note(text.difference(effect, value), text.absolute(effect, interval), p);
    return new Row(
        label, value, interval.low(), interval.high(), tone(report, effect, value, p), note);
  }

  private ChartSpec relative(ExperimentReport report) {
    boolean manyArms = report.armUnits().size() > 2;
    List<Row> rows = new ArrayList<>();
    for (Effect effect : shown(report)) {
      effect
          .relative()
          .estimated()
          .ifPresent(
              e -> {
                String metric = text.metric(effect);
                String label =
                    manyArms
                        ? messages.text("experiments.chart.metricArm", metric, effect.arm())
                        : metric;
                Interval interval = e.adjustedInterval();
                rows.add(
                    new Row(
                        label,
                        e.value(),
                        interval.low(),
                        interval.high(),
                        tone(report, effect, e.value(), e.pAdjusted()),
                        text.note(text.lift(e.value()), text.relative(interval), e.pAdjusted())));
              });
    }
    ChartText words =
        ChartText.of(
                "experiment-relative",
                messages.text("experiments.chart.relative"),
                messages.text("experiments.chart.relative.definition"),
                messages.text("experiments.chart.none"))
            .withAxes(messages.text("experiments.chart.axis", report.control()), "");
    return new ForestChart(words, rows, 0, ValueFormat.percent(1));
  }

  private static List<Effect> shown(ExperimentReport report) {
    return Stream.of(Adjustment.NONE, Adjustment.CUPED)
        .flatMap(adjustment -> report.effects(report.method(), adjustment).stream())
        .toList();
  }

  private static Tone tone(ExperimentReport report, Effect effect, double value, double p) {
    if (p >= report.alpha() || report.refuses()) {
      return Tone.NEUTRAL;
    }
    return effect.metric().direction().better(value) > 0 ? Tone.POSITIVE : Tone.NEGATIVE;
  }

  private static int decimals(List<Row> rows) {
    double widest =
        rows.stream()
            .flatMap(row -> Stream.of(row.low(), row.high()))
            .filter(Double::isFinite)
            .mapToDouble(Math::abs)
            .max()
            .orElse(1);
    return widest >= 100 ? 0 : widest >= 1 ? 1 : 3;
  }
}
