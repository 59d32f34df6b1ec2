package vitrine.infra.plotly;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import vitrine.core.chart.FunnelChart;
import vitrine.core.chart.Positions;
import vitrine.core.chart.Tone;

/** A funnel: a centred bar a step, with its count and its share of the first. */
final class FunnelFigure {
  private FunnelFigure() {}

  static void draw(FunnelChart chart, Pen pen) {
    Positions.Labels labels =
        new Positions.Labels(chart.steps().stream().map(FunnelChart.Step::label).toList());
    ObjectNode trace = pen.trace("funnel", chart.text().title(), 0);
    trace.set("y", pen.positions(pen.yAxis(), labels));
    ArrayNode counts = Pen.array();
    ArrayNode notes = Pen.array();
    for (FunnelChart.Step step : chart.steps()) {
      counts.add(step.count());
      notes.add("<b>" + Pen.escape(step.label()) + "</b><br>" + Pen.escape(step.note()));
    }
    trace.set("x", counts);
    trace.set("hovertext", notes);
    trace
        .put("hovertemplate", "%{hovertext}<extra></extra>")
        .put("texttemplate", "%{x:,d}  ·  %{percentInitial:.1%}")
        .put("textposition", "auto")
        .putObject("marker")
        .put("color", pen.color(Tone.ACCENT, 0));
    trace.putObject("insidetextfont").put("color", pen.palette().ground());
    ObjectNode connector = trace.putObject("connector");
    connector.put("fillcolor", pen.palette().grid());
    connector.putObject("line").put("width", 0);
    pen.yAxis().put("autorange", "reversed").put("showgrid", false);
    pen.xAxis().put("visible", false);
    pen.layout().put("funnelgap", .25);
  }
}
