package vitrine.infra.plotly;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import vitrine.core.chart.BarChart;
import vitrine.core.chart.Positions;

/** Bars, upright or lying. */
final class BarFigure {
  private BarFigure() {}

  static void draw(BarChart chart, Pen pen) {
    boolean lying = chart.horizontal();
    ObjectNode names = lying ? pen.yAxis() : pen.xAxis();
    ObjectNode values = lying ? pen.xAxis() : pen.yAxis();
    ArrayNode positions = pen.positions(names, chart.x());
    pen.format(values, chart.format());
    values.put("showgrid", true);
    names.put("showgrid", false);
    if (lying) {
      names.put("autorange", "reversed");
    }
    boolean stacked = chart.arrangement() == BarChart.Arrangement.STACKED;
    pen.layout()
        .put("barmode", stacked ? "relative" : "group")
        .put("bargap", .3)
        .put("barcornerradius", 3);
    for (int i = 0; i < chart.series().size(); i++) {
      BarChart.Series bars = chart.series().get(i);
      ObjectNode trace = pen.trace("bar", bars.name(), i);
      trace.put("orientation", lying ? "h" : "v");
      trace.set(lying ? "y" : "x", positions);
      trace.set(lying ? "x" : "y", Pen.numbers(bars.values()));
      ObjectNode marker = trace.putObject("marker");
      marker.put("color", pen.color(bars.tone(), i));
      hatch(marker, bars.provisional());
      hover(chart, trace, pen, lying);
    }
    if (chart.series().size() > 1) {
      pen.legend();
    }
  }

  private static void hover(BarChart chart, ObjectNode trace, Pen pen, boolean lying) {
    String value = pen.hover(lying ? "x" : "y", chart.format());
    String name;
    if (chart.x() instanceof Positions.Labels) {
      trace.set("hovertext", pen.names(chart.x()));
      name = "%{hovertext}";
    } else {
      name = lying ? "%{y}" : "%{x}";
    }
    String extra = chart.series().size() > 1 ? "%{fullData.name}: " : "";
    trace.put("hovertemplate", name + "<br>" + extra + "<b>" + value + "</b><extra></extra>");
  }

  private static void hatch(ObjectNode marker, boolean[] provisional) {
    ArrayNode shapes = Pen.array();
    boolean any = false;
    for (boolean flag : provisional) {
      shapes.add(flag ? "/" : "");
      any |= flag;
    }
    if (any) {
      marker
          .putObject("pattern")
          .put("fillmode", "overlay")
          .put("size", 7)
          .put("solidity", .35)
          .set("shape", shapes);
    }
  }
}
