package vitrine.infra.plotly;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import vitrine.core.chart.ScatterChart;

/** Points, drawn as SVG: the page has no WebGL. */
final class ScatterFigure {
  private ScatterFigure() {}

  static void draw(ScatterChart chart, Pen pen) {
    pen.format(pen.xAxis(), chart.xFormat());
    pen.format(pen.yAxis(), chart.yFormat());
    pen.xAxis().put("showgrid", true);
    String values = pen.hover("x", chart.xFormat()) + " · " + pen.hover("y", chart.yFormat());
    for (int i = 0; i < chart.series().size(); i++) {
      ScatterChart.Series points = chart.series().get(i);
      ObjectNode trace = pen.trace("scatter", points.name(), i).put("mode", "markers");
      trace.set("x", Pen.numbers(points.x()));
      trace.set("y", Pen.numbers(points.y()));
      ArrayNode labels = trace.putArray("hovertext");
      points.labels().forEach(label -> labels.add(Pen.escape(label)));
      trace.put("hovertemplate", "<b>%{hovertext}</b><br>" + values + "<extra></extra>");
      ObjectNode marker = trace.putObject("marker");
      marker.put("color", pen.color(points.tone(), i)).put("size", 8).put("opacity", .75);
    }
    if (chart.series().size() > 1) {
      pen.legend();
    }
  }
}
