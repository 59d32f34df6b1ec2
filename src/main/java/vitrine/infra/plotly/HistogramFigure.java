package vitrine.infra.plotly;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import vitrine.core.chart.HistogramChart;

/** Counted bins as bars as wide as their bin. */
final class HistogramFigure {
  private HistogramFigure() {}

  static void draw(HistogramChart chart, Pen pen) {
    pen.layout().put("barmode", "overlay").put("bargap", .04);
    pen.format(pen.xAxis(), chart.xFormat());
    ArrayNode middles = Pen.array();
    ArrayNode widths = Pen.array();
    ArrayNode edges = Pen.array();
    for (int i = 0; i + 1 < chart.edges().length; i++) {
      middles.add((chart.edges()[i] + chart.edges()[i + 1]) / 2);
      widths.add(chart.edges()[i + 1] - chart.edges()[i]);
      edges.addArray().add(chart.edges()[i]).add(chart.edges()[i + 1]);
    }
    String from = pen.hover("customdata[0]", chart.xFormat());
    String to = pen.hover("customdata[1]", chart.xFormat());
    for (int i = 0; i < chart.series().size(); i++) {
      HistogramChart.Series counts = chart.series().get(i);
      ObjectNode trace = pen.trace("bar", counts.name(), i);
      trace.set("x", middles);
      trace.set("width", widths);
      trace.set("customdata", edges);
      trace.set("y", Pen.numbers(counts.counts()));
      trace.put("opacity", chart.series().size() > 1 ? .6 : 1);
      trace.putObject("marker").put("color", pen.color(counts.tone(), i));
      trace.put("hovertemplate", from + " – " + to + "<br><b>%{y:,}</b><extra></extra>");
    }
    if (chart.series().size() > 1) {
      pen.legend();
    }
  }
}
