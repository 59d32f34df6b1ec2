package vitrine.ui.engagement.change;

import java.util.List;
import java.util.function.ToDoubleFunction;
import vitrine.core.chart.BarChart;
import vitrine.core.chart.ChartText;
import vitrine.core.chart.Positions;
import vitrine.core.chart.ValueFormat;
import vitrine.core.chart.WaterfallChart;
import vitrine.core.engagement.Kpi;
import vitrine.core.engagement.change.ChangeReport;
import vitrine.core.engagement.change.ChangeReport.Effects;
import vitrine.core.engagement.change.ChangeReport.Part;
import vitrine.ui.common.Messages;
import vitrine.ui.engagement.EventText;
import vitrine.ui.engagement.FigureText;

/** The parts of a change as a waterfall, and mix and rate apart. */
record ChangeCharts(Messages messages, FigureText figures) {

  WaterfallChart waterfall(ChangeReport report, ChartText text) {
    Kpi kpi = report.query().kpi();
    EventText names = new EventText(messages);
    return new WaterfallChart(
        text,
        new WaterfallChart.Total(
            messages.text("engagement.change.before"), report.valueBefore().number().orElse(0)),
        report.parts().stream()
            .map(
                part ->
                    new WaterfallChart.Step(
                        names.name(part.slice()),
                        part.contribution(),
                        messages.text(
                            "engagement.change.step",
                            figures.value(part.before(), kpi.unit()),
                            figures.value(part.now(), kpi.unit()))))
            .toList(),
        messages.text("engagement.change.now"),
        format(kpi));
  }

  BarChart effects(ChangeReport report, ChartText text) {
    List<Part> parts = report.parts().stream().filter(p -> p.effects().isPresent()).toList();
    EventText names = new EventText(messages);
    return new BarChart(
        text,
        new Positions.Labels(parts.stream().map(part -> names.name(part.slice())).toList()),
        List.of(
            series("engagement.change.rate", parts, Effects::rate),
            series("engagement.change.mix", parts, Effects::mix)),
        BarChart.Arrangement.STACKED,
        true,
        format(report.query().kpi()));
  }

  private BarChart.Series series(String key, List<Part> parts, ToDoubleFunction<Effects> value) {
    return BarChart.Series.of(
        messages.text(key),
        parts.stream()
            .mapToDouble(part -> part.effects().map(value::applyAsDouble).orElse(Double.NaN))
            .toArray());
  }

  private ValueFormat format(Kpi kpi) {
    return switch (kpi.unit()) {
      case COUNT, SECONDS -> ValueFormat.whole();
      case RATE -> ValueFormat.percent(2);
      case RATIO -> ValueFormat.number(2);
      case MONEY -> ValueFormat.money(figures.currency());
    };
  }
}
