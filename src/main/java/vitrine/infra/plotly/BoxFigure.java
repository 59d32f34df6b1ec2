package vitrine.infra.plotly;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import vitrine.core.chart.BoxChart;
import vitrine.core.chart.Positions;
import vitrine.core.chart.Tone;

/** Boxes from the first to the third quartile, a line at the median, whiskers beyond. */
final class BoxFigure {
  private BoxFigure() {}

  static void draw(BoxChart chart, Pen pen) {
    ObjectNode trace = pen.trace("box", chart.text().title(), 0);
    trace.put("orientation", "h");
    trace.set(
        "y",
        pen.positions(
            pen.yAxis(),
            new Positions.Labels(chart.rows().stream().map(BoxChart.Row::label).toList())));
    ArrayNode low = trace.putArray("lowerfence");
    ArrayNode lower = trace.putArray("q1");
    ArrayNode median = trace.putArray("median");
    ArrayNode upper = trace.putArray("q3");
    ArrayNode high = trace.putArray("upperfence");
    for (BoxChart.Row row : chart.rows()) {
      low.add(row.low());
      lower.add(row.lower());
      median.add(row.median());
      upper.add(row.upper());
      high.add(row.high());
    }
    trace
        .put("fillcolor", Pen.translucent(pen.color(Tone.ACCENT, 0), .35))
        .put("hoverinfo", "none");
    trace.putObject("line").put("color", pen.color(Tone.ACCENT, 0)).put("width", 2);
    notes(chart, pen);
    pen.format(pen.xAxis(), chart.format());
    pen.xAxis().put("showgrid", true).put("rangemode", "tozero");
    pen.yAxis().put("autorange", "reversed");
    pen.layout().put("boxgap", .5);
  }

  /** A box tells its five numbers in English only: an unseen point at the median tells the note. */
  private static void notes(BoxChart chart, Pen pen) {
    ObjectNode trace = pen.trace("scatter", chart.text().title(), 0).put("mode", "markers");
    ArrayNode x = trace.putArray("x");
    ArrayNode y = trace.putArray("y");
    ArrayNode text = trace.putArray("hovertext");
    for (int i = 0; i < chart.rows().size(); i++) {
      BoxChart.Row row = chart.rows().get(i);
      x.add(row.median());
      y.add(i);
      text.add("<b>" + Pen.escape(row.label()) + "</b><br>" + Pen.escape(row.note()));
    }
    trace.put("hovertemplate", "%{hovertext}<extra></extra>");
    trace.putObject("marker").put("size", 26).put("opacity", 0);
  }
}
