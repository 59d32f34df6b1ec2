package vitrine.infra.plotly;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import vitrine.core.chart.HeatmapChart;
import vitrine.core.chart.Positions;

/** Coloured cells with their values; lines across the cells that are not final. */
final class HeatmapFigure {
  private static final int MOST_WRITTEN = 400;
  private static final int HATCHES = 4;
  private static final int NARROW = 16;
  private static final double LONG = 1000;

  private HeatmapFigure() {}

  static void draw(HeatmapChart chart, Pen pen) {
    Positions.Labels columns = new Positions.Labels(chart.columns());
    Positions.Labels rows = new Positions.Labels(chart.rows());
    ObjectNode trace = pen.trace("heatmap", chart.text().title(), 0);
    trace.set("x", pen.positions(pen.xAxis(), columns));
    trace.set("y", pen.positions(pen.yAxis(), rows));
    ArrayNode z = trace.putArray("z");
    ArrayNode allNames = trace.putArray("hovertext");
    ArrayNode allNotes = trace.putArray("customdata");
    for (int row = 0; row < chart.rows().size(); row++) {
      z.add(Pen.numbers(chart.values()[row]));
      ArrayNode names = allNames.addArray();
      ArrayNode notes = allNotes.addArray();
      for (int column = 0; column < chart.columns().size(); column++) {
        String note =
            chart.notes().length == 0 ? "" : "<br>" + Pen.escape(chart.notes()[row][column]);
        notes.add(note);
        names.add(
            Pen.escape(chart.rows().get(row)) + " · " + Pen.escape(chart.columns().get(column)));
      }
    }
    trace.put("xgap", 2).put("ygap", 2).put("showscale", false).put("hoverongaps", false);
    trace.set("colorscale", colors(chart.scale(), pen.palette()));
    if (chart.scale() == HeatmapChart.Scale.DIVERGING) {
      trace.put("zmid", 0);
    }
    if (chart.rows().size() * chart.columns().size() <= MOST_WRITTEN && fits(chart)) {
      trace.put("texttemplate", pen.hover("z", chart.format()));
      trace.putObject("textfont").put("size", 11).put("color", pen.palette().ink());
    }
    String value = pen.hover("z", chart.format());
    trace.put("hovertemplate", "%{hovertext}<br><b>" + value + "</b>%{customdata}<extra></extra>");
    pen.yAxis().put("autorange", "reversed");
    pen.xAxis().put("side", "top");
    hatch(chart, pen);
  }

  /** Long numbers in narrow cells would run into each other. */
  private static boolean fits(HeatmapChart chart) {
    double largest = 0;
    for (double[] row : chart.values()) {
      for (double value : row) {
        largest = Math.max(largest, Double.isNaN(value) ? 0 : Math.abs(value));
      }
    }
    return chart.columns().size() <= NARROW || largest < LONG;
  }

  /** Plotly knows no pattern for cells: lines across them, all in one path. */
  private static void hatch(HeatmapChart chart, Pen pen) {
    StringBuilder path = new StringBuilder();
    for (int row = 0; row < chart.provisional().length; row++) {
      for (int column = 0; column < chart.provisional()[row].length; column++) {
        if (chart.provisional()[row][column] && !Double.isNaN(chart.values()[row][column])) {
          hatch(path, column - .5, row - .5);
        }
      }
    }
    if (!path.isEmpty()) {
      ObjectNode shape = pen.layout().putArray("shapes").addObject();
      shape.put("type", "path").put("layer", "above").put("path", path.toString());
      shape
          .putObject("line")
          .put("color", Pen.translucent(pen.palette().ink(), .38))
          .put("width", 1);
    }
  }

  /** Diagonals across the cell with this corner. */
  private static void hatch(StringBuilder path, double left, double top) {
    for (int i = 1; i < 2 * HATCHES; i++) {
      double at = (double) i / HATCHES;
      double from = Math.max(0, at - 1);
      double to = Math.min(1, at);
      path.append(
          String.format(
              Locale.ROOT,
              "M%.3f,%.3fL%.3f,%.3f",
              left + from,
              top + at - from,
              left + to,
              top + at - to));
    }
  }

  private static ArrayNode colors(HeatmapChart.Scale scale, Palette palette) {
    ArrayNode colors = Pen.array();
    if (scale == HeatmapChart.Scale.SEQUENTIAL) {
      colors.addArray().add(0).add(palette.low());
      colors.addArray().add(1).add(palette.high());
    } else {
      colors.addArray().add(0).add(palette.negative());
      colors.addArray().add(.5).add(palette.low());
      colors.addArray().add(1).add(palette.positive());
    }
    return colors;
  }
}
