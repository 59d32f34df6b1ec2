package vitrine.infra.plotly;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import vitrine.core.chart.TreemapChart;

/** Tiles, all on one level. */
final class TreemapFigure {
  private TreemapFigure() {}

  static void draw(TreemapChart chart, Pen pen) {
    ObjectNode trace = pen.trace("treemap", chart.text().title(), 0);
    ArrayNode ids = trace.putArray("ids");
    ArrayNode labels = trace.putArray("labels");
    ArrayNode parents = trace.putArray("parents");
    ArrayNode values = trace.putArray("values");
    ArrayNode words = trace.putArray("text");
    ArrayNode notes = trace.putArray("hovertext");
    ArrayNode colors = trace.putObject("marker").putArray("colors");
    for (int i = 0; i < chart.tiles().size(); i++) {
      TreemapChart.Tile tile = chart.tiles().get(i);
      ids.add("t" + i);
      labels.add(Pen.escape(Pen.shorten(tile.label())));
      parents.add("");
      values.add(tile.area());
      words.add(Pen.escape(tile.words()));
      notes.add("<b>" + Pen.escape(tile.label()) + "</b><br>" + Pen.escape(tile.note()));
      colors.add(Pen.mixed(pen.color(tile.tone(), i), pen.palette().ground(), .34));
    }
    ObjectNode marker = (ObjectNode) trace.get("marker");
    marker.putObject("line").put("width", 2).put("color", pen.palette().ground());
    marker.putObject("pad").put("t", 4).put("l", 4).put("r", 4).put("b", 4);
    trace
        .put("texttemplate", "<b>%{label}</b><br>%{text}")
        .put("textposition", "middle center")
        .put("hovertemplate", "%{hovertext}<extra></extra>")
        .put("branchvalues", "total");
    trace.putObject("textfont").put("color", pen.palette().ink()).put("size", 13);
    trace.putObject("pathbar").put("visible", false);
    trace.putObject("tiling").put("pad", 2);
    trace.putObject("root").put("color", "rgba(0,0,0,0)");
    pen.layout().putObject("margin").put("l", 0).put("r", 0).put("t", 0).put("b", 0);
    pen.xAxis().put("visible", false);
    pen.yAxis().put("visible", false);
  }
}
