package vitrine.ui.experiment.planning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import vitrine.core.chart.ChartSpec;
import vitrine.core.chart.ChartText;
import vitrine.core.chart.LineChart;
import vitrine.core.chart.Positions;
import vitrine.core.chart.Tone;
import vitrine.core.chart.ValueFormat;
import vitrine.core.experiment.Scale;
import vitrine.core.experiment.Statistic;
import vitrine.core.experiment.power.PlanSentences;
import vitrine.core.experiment.power.PowerCurve;
import vitrine.core.experiment.power.PowerPlan;
import vitrine.core.experiment.power.PowerPlan.Variant;
import vitrine.core.experiment.power.PowerSimulation.Point;
import vitrine.ui.common.Messages;

/** The charts of a plan: power by effect and by units, and the smallest effect found by week. */
final class PlanCharts {
  private final Messages messages;

  PlanCharts(Messages messages) {
    this.messages = messages;
  }

  List<ChartSpec> of(PlanningAnswer answer) {
    List<ChartSpec> charts = new ArrayList<>();
    PowerPlan plan = answer.plan();
    ValueFormat effects = effects(answer);
    List<LineChart.Series> byEffect = series(plan, plan::byEffect);
    if (!answer.simulated().points().isEmpty()) {
      byEffect.add(tried(answer, plan.byEffect(plan.chosen()).orElseThrow().x()));
    }
    charts.add(
        chart(
            "byEffect",
            "effect",
            "power",
            plan.byEffect(plan.chosen()).map(curve -> new Positions.Numbers(curve.x(), effects)),
            byEffect,
            ValueFormat.percent(0)));
    charts.add(
        chart(
            "byUnits",
            "units",
            "power",
            plan.byUnits(plan.chosen())
                .map(curve -> new Positions.Numbers(curve.x(), ValueFormat.whole())),
            series(plan, plan::byUnits),
            ValueFormat.percent(0)));
    charts.add(
        chart(
            "byWeeks",
            "weeks",
            "smallest",
            plan.byWeeks(plan.chosen())
                .map(curve -> new Positions.Numbers(curve.x(), ValueFormat.whole())),
            series(plan, plan::byWeeks),
            effects));
    return charts;
  }

  private LineChart chart(
      String id,
      String x,
      String y,
      Optional<Positions.Numbers> positions,
      List<LineChart.Series> series,
      ValueFormat format) {
    String key = "planning.chart." + id;
    return new LineChart(
        ChartText.of(
                "planning." + id,
                messages.text(key),
                messages.text(key + ".definition"),
                messages.text(key + ".empty"))
            .withAxes(messages.text("planning.axis." + x), messages.text("planning.axis." + y)),
        positions.orElseGet(() -> new Positions.Numbers(new double[0], ValueFormat.whole())),
        positions.isPresent() ? series : List.of(),
        format);
  }

  private List<LineChart.Series> series(
      PowerPlan plan, Function<Variant, Optional<PowerCurve>> curve) {
    List<LineChart.Series> lines = new ArrayList<>();
    for (Variant variant : plan.variants()) {
      curve
          .apply(variant)
          .ifPresent(
              points ->
                  lines.add(
                      LineChart.Series.of(
                              messages.text("planning.variant." + PlanSentences.key(variant)),
                              points.y())
                          .toned(variant == plan.chosen() ? Tone.ACCENT : Tone.SERIES)));
    }
    return lines;
  }

  /** The points that were tried out, joined by a dashed line. */
  private LineChart.Series tried(PlanningAnswer answer, double[] effects) {
    List<Point> points = answer.simulated().points();
    double[] power = new double[effects.length];
    for (int i = 0; i < effects.length; i++) {
      double at = (double) i * (points.size() - 1) / (effects.length - 1);
      int before = Math.min((int) at, points.size() - 2);
      double part = at - before;
      power[i] = (1 - part) * points.get(before).power() + part * points.get(before + 1).power();
    }
    boolean[] dashed = new boolean[effects.length];
    Arrays.fill(dashed, true);
    return LineChart.Series.of(messages.text("planning.series.simulated"), power)
        .toned(Tone.MUTED)
        .provisional(dashed);
  }

  private static ValueFormat effects(PlanningAnswer answer) {
    boolean share =
        answer.plan().design().scale() == Scale.RELATIVE
            || answer.basis().metric().statistic() instanceof Statistic.Proportion;
    return share ? ValueFormat.percent(1) : ValueFormat.number(2);
  }
}
