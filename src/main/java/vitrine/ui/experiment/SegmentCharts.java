package vitrine.ui.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import vitrine.core.chart.BarChart;
import vitrine.core.chart.ChartSpec;
import vitrine.core.chart.ChartText;
import vitrine.core.chart.ForestChart;
import vitrine.core.chart.Positions;
import vitrine.core.chart.Tone;
import vitrine.core.chart.ValueFormat;
import vitrine.core.experiment.Effect;
import vitrine.core.experiment.ExperimentOutcome.Estimated;
import vitrine.core.experiment.ExperimentReport;
import vitrine.core.experiment.SegmentEffects;
import vitrine.core.experiment.SegmentMix;
import vitrine.core.experiment.Statistic;
import vitrine.ui.common.Messages;

/** Effects inside segments one below the other, and the shares and values of the segments. */
final class SegmentCharts {
  private final Messages messages;
  private final EffectText text;

  SegmentCharts(Messages messages, EffectText text) {
    this.messages = messages;
    this.text = text;
  }

  /** The name of a segment; the units outside a saved segment have none. */
  static String label(Messages messages, String segment) {
    return segment.isEmpty() ? messages.text("experiments.segments.others") : segment;
  }

  List<ChartSpec> of(
      ExperimentReport report, List<SegmentEffects> effects, Optional<SegmentMix> mix) {
    List<ChartSpec> charts = new ArrayList<>();
    charts.add(inside(report, effects, mix));
    mix.ifPresent(
        one -> {
          charts.add(
              bars(
                  one,
                  "shares",
                  SegmentMix.Cell::controlShare,
                  SegmentMix.Cell::armShare,
                  ValueFormat.percent(1)));
          charts.add(
              bars(
                  one,
                  "values",
                  SegmentMix.Cell::controlValue,
                  SegmentMix.Cell::armValue,
                  one.metric().statistic() instanceof Statistic.Proportion
                      ? ValueFormat.percent(2)
                      : ValueFormat.number(2)));
        });
    return charts;
  }

  private ChartSpec inside(
      ExperimentReport report, List<SegmentEffects> effects, Optional<SegmentMix> mix) {
    List<ForestChart.Row> rows = new ArrayList<>();
    if (!effects.isEmpty()) {
      Effect like = effects.getFirst().inside();
      mix.ifPresent(
          one -> {
            rows.add(row(report, like, messages.text("experiments.segments.all"), one.overall()));
            rows.add(
                row(report, like, messages.text("experiments.segments.sameMix"), one.sameMix()));
          });
    }
    for (SegmentEffects segment : effects) {
      segment
          .inside()
          .absolute()
          .estimated()
          .ifPresent(
              e -> rows.add(row(report, segment.inside(), label(messages, segment.segment()), e)));
    }
    boolean share =
        !effects.isEmpty()
            && effects.getFirst().inside().metric().statistic() instanceof Statistic.Proportion;
    return new ForestChart(
        words("inside").withAxes(messages.text("experiments.chart.axis", report.control()), ""),
        rows,
        0,
        share ? ValueFormat.percent(2) : ValueFormat.number(2));
  }

  private ForestChart.Row row(ExperimentReport report, Effect effect, String label, Estimated e) {
    Tone tone = Tone.NEUTRAL;
    if (e.p() < report.alpha() && !report.sampleRatio().alarms()) {
      tone = effect.metric().direction().better(e.value()) > 0 ? Tone.POSITIVE : Tone.NEGATIVE;
    }
    return new ForestChart.Row(
        label,
        e.value(),
        e.interval().low(),
        e.interval().high(),
        tone,
        text.note(text.difference(effect, e.value()), text.absolute(effect, e.interval()), e.p()));
  }

  private ChartSpec bars(
      SegmentMix mix,
      String key,
      ToDoubleFunction<SegmentMix.Cell> control,
      ToDoubleFunction<SegmentMix.Cell> arm,
      ValueFormat format) {
    return new BarChart(
        words(key),
        new Positions.Labels(
            mix.cells().stream().map(cell -> label(messages, cell.segment())).toList()),
        List.of(
            BarChart.Series.of(mix.control(), mix.cells().stream().mapToDouble(control).toArray())
                .toned(Tone.MUTED),
            BarChart.Series.of(mix.arm(), mix.cells().stream().mapToDouble(arm).toArray())
                .toned(Tone.ACCENT)),
        BarChart.Arrangement.GROUPED,
        false,
        format);
  }

  private ChartText words(String key) {
    return ChartText.of(
        "experiment-segments-" + key,
        messages.text("experiments.segments.chart." + key),
        messages.text("experiments.segments.chart." + key + ".definition"),
        messages.text("experiments.chart.none"));
  }
}
