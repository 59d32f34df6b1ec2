package vitrine.infra.plotly;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.IntStream;
import vitrine.core.chart.ForestChart;
import vitrine.core.chart.ForestChart.Row;
import vitrine.core.chart.Positions;
import vitrine.core.chart.Tone;

/** Estimates as points, their intervals as lines, and the line of no effect. */
final class ForestFigure {
  private ForestFigure() {}

  static void draw(ForestChart chart, Pen pen) {
    List<Row> rows = chart.rows();
    pen.positions(pen.yAxis(), new Positions.Labels(rows.stream().map(Row::label).toList()));
    ArrayNode yRange = pen.yAxis().putArray("range");
    yRange.add(rows.size() - .4).add(-.6);
    double[] span = span(chart);
    pen.xAxis().putArray("range").add(span[0]).add(span[1]);
    pen.xAxis().put("showgrid", true).put("zeroline", false);
    pen.format(pen.xAxis(), chart.format());
    for (Tone tone : Tone.values()) {
      int[] members =
          IntStream.range(0, rows.size()).filter(i -> rows.get(i).tone() == tone).toArray();
      if (members.length > 0) {
        intervals(chart, members, tone, span, pen);
      }
    }
    ObjectNode line = pen.layout().putArray("shapes").addObject();
    line.put("type", "line").put("yref", "paper").put("y0", 0).put("y1", 1);
    line.put("x0", chart.reference()).put("x1", chart.reference()).put("layer", "below");
    line.putObject("line").put("color", pen.palette().softInk()).put("width", 1).put("dash", "dot");
  }

  private static void intervals(
      ForestChart chart, int[] members, Tone tone, double[] span, Pen pen) {
    ObjectNode trace = pen.trace("scatter", tone.name(), 0);
    ArrayNode x = trace.putArray("x");
    ArrayNode y = trace.putArray("y");
    ArrayNode text = trace.putArray("hovertext");
    ArrayNode index = trace.putArray("customdata");
    ObjectNode error = trace.putObject("error_x");
    error.put("type", "data").put("symmetric", false).put("thickness", 2).put("width", 5);
    error.put("color", pen.color(tone, 0));
    ArrayNode above = error.putArray("array");
    ArrayNode below = error.putArray("arrayminus");
    double beyond = span[1] - span[0];
    for (int i : members) {
      Row row = chart.rows().get(i);
      x.add(row.estimate());
      y.add(i);
      index.add(i);
      above.add(Double.isFinite(row.high()) ? row.high() - row.estimate() : beyond);
      below.add(Double.isFinite(row.low()) ? row.estimate() - row.low() : beyond);
      text.add("<b>" + Pen.escape(row.label()) + "</b><br>" + Pen.escape(row.note()));
    }
    trace.put("mode", "markers").put("hovertemplate", "%{hovertext}<extra></extra>");
    trace.putObject("marker").put("color", pen.color(tone, 0)).put("size", 10);
  }

  /** From the lowest finite end to the highest, the reference among them, with some air. */
  private static double[] span(ForestChart chart) {
    double low = chart.reference();
    double high = chart.reference();
    for (Row row : chart.rows()) {
      for (double value : new double[] {row.low(), row.estimate(), row.high()}) {
        if (Double.isFinite(value)) {
          low = Math.min(low, value);
          high = Math.max(high, value);
        }
      }
    }
    double air = high > low ? .08 * (high - low) : 1;
    return new double[] {low - air, high + air};
  }
}
