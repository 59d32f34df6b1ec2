package vitrine.infra.plotly;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import vitrine.core.chart.LineChart;

/** Lines; a segment with a provisional end is dashed. */
final class LineFigure {
  private LineFigure() {}

  static void draw(LineChart chart, Pen pen) {
    pen.layout().put("hovermode", "x unified");
    ArrayNode x = pen.positions(pen.xAxis(), chart.x());
    pen.format(pen.yAxis(), chart.yFormat());
    pen.yAxis().put("rangemode", "tozero");
    for (int i = 0; i < chart.bands().size(); i++) {
      LineChart.Band band = chart.bands().get(i);
      edge(band, band.low(), i, x, pen).put("showlegend", false);
      edge(band, band.high(), i, x, pen)
          .put("fill", "tonexty")
          .put("fillcolor", faint(pen.color(band.tone(), i)));
    }
    for (int i = 0; i < chart.series().size(); i++) {
      LineChart.Series line = chart.series().get(i);
      solid(chart, line, i, x, pen);
      if (anyTrue(line.provisional())) {
        dashed(chart, line, i, x, pen);
      }
    }
    if (chart.series().size() + chart.bands().size() > 1) {
      pen.legend();
    }
  }

  private static ObjectNode edge(LineChart.Band band, double[] y, int index, ArrayNode x, Pen pen) {
    ObjectNode trace = pen.trace("scatter", band.name(), index);
    trace.put("mode", "lines").put("legendgroup", "b" + index);
    trace.set("x", x);
    trace.set("y", Pen.numbers(y));
    trace
        .putObject("line")
        .put("color", pen.color(band.tone(), index))
        .put("width", 1)
        .put("simplify", false);
    return trace;
  }

  /** The colour, through which what lies behind can be seen. */
  private static String faint(String color) {
    int rgb = Integer.parseInt(color.substring(1), 16);
    return "rgba(%d,%d,%d,.18)".formatted(rgb >> 16 & 255, rgb >> 8 & 255, rgb & 255);
  }

  private static void solid(
      LineChart chart, LineChart.Series line, int series, ArrayNode x, Pen pen) {
    double[] y = line.y().clone();
    for (int i = 0; i < y.length; i++) {
      if (line.provisional()[i]) {
        y[i] = Double.NaN;
      }
    }
    trace(chart, line, series, x, y, pen);
  }

  private static void dashed(
      LineChart chart, LineChart.Series line, int series, ArrayNode x, Pen pen) {
    double[] y = line.y().clone();
    ArrayNode hover = Pen.array();
    for (int i = 0; i < y.length; i++) {
      boolean provisional = line.provisional()[i];
      boolean joins =
          (i > 0 && line.provisional()[i - 1]) || (i + 1 < y.length && line.provisional()[i + 1]);
      if (!provisional && !joins) {
        y[i] = Double.NaN;
      }
      hover.add(provisional ? "all" : "skip");
    }
    ObjectNode trace = trace(chart, line, series, x, y, pen);
    ((ObjectNode) trace.get("line")).put("dash", "dot");
    trace.put("showlegend", false).set("hoverinfo", hover);
  }

  private static ObjectNode trace(
      LineChart chart, LineChart.Series line, int series, ArrayNode x, double[] y, Pen pen) {
    ObjectNode trace = pen.trace("scatter", line.name(), series);
    boolean single = y.length == 1;
    trace.put("mode", single ? "markers" : "lines").put("legendgroup", "s" + series);
    trace.set("x", x);
    trace.set("y", Pen.numbers(y));
    trace.set("text", pen.names(chart.x()));
    trace
        .putObject("line")
        .put("color", pen.color(line.tone(), series))
        .put("width", 2)
        .put("simplify", false);
    trace.putObject("marker").put("color", pen.color(line.tone(), series)).put("size", 7);
    return trace;
  }

  private static boolean anyTrue(boolean[] flags) {
    for (boolean flag : flags) {
      if (flag) {
        return true;
      }
    }
    return false;
  }
}
