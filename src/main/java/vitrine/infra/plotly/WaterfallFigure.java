package vitrine.infra.plotly;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import vitrine.core.chart.Positions;
import vitrine.core.chart.Tone;
import vitrine.core.chart.WaterfallChart;

/** Hanging bars between two whole ones; clicks on a hanging bar name its place among the steps. */
final class WaterfallFigure {
  private WaterfallFigure() {}

  static void draw(WaterfallChart chart, Pen pen) {
    List<String> names = new ArrayList<>();
    names.add(chart.start().label());
    chart.steps().forEach(step -> names.add(step.label()));
    names.add(chart.end());
    Positions.Labels labels = new Positions.Labels(names);
    ObjectNode trace = pen.trace("waterfall", chart.text().title(), 0);
    trace.set("x", pen.positions(pen.xAxis(), labels));
    trace.set("hovertext", pen.names(labels));
    ArrayNode measures = trace.putArray("measure").add("absolute");
    ArrayNode values = trace.putArray("y").add(chart.start().value());
    ArrayNode notes = trace.putArray("text").add("");
    ArrayNode index = trace.putArray("customdata").add(-1);
    for (int i = 0; i < chart.steps().size(); i++) {
      WaterfallChart.Step step = chart.steps().get(i);
      measures.add("relative");
      values.add(step.change());
      notes.add(Pen.escape(step.note()));
      index.add(i);
    }
    measures.add("total");
    values.add(chart.sum());
    notes.add("");
    index.add(-1);
    colors(trace, pen);
    trace.put("textposition", "none");
    String value = pen.hover("y", chart.format());
    trace.put("hovertemplate", "%{hovertext}<br><b>" + value + "</b><br>%{text}<extra></extra>");
    pen.format(pen.yAxis(), chart.format());
    pen.layout().put("waterfallgap", .3);
    range(chart, pen);
  }

  private static void colors(ObjectNode trace, Pen pen) {
    trace.putObject("increasing").putObject("marker").put("color", pen.color(Tone.POSITIVE, 0));
    trace.putObject("decreasing").putObject("marker").put("color", pen.color(Tone.NEGATIVE, 0));
    trace.putObject("totals").putObject("marker").put("color", pen.color(Tone.MUTED, 0));
    trace
        .putObject("connector")
        .putObject("line")
        .put("color", pen.palette().softInk())
        .put("width", 1)
        .put("dash", "dot");
  }

  /** Small changes of a large value would be slivers: the axis begins near the lowest level. */
  private static void range(WaterfallChart chart, Pen pen) {
    double level = chart.start().value();
    double low = Math.min(level, chart.sum());
    double high = Math.max(level, chart.sum());
    for (WaterfallChart.Step step : chart.steps()) {
      level += step.change();
      low = Math.min(low, level);
      high = Math.max(high, level);
    }
    double span = high - low;
    if (span > 0 && low > 0 && span < low) {
      pen.yAxis().putArray("range").add(low - span * .35).add(high + span * .12);
    }
  }
}
