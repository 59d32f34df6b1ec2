package vitrine.infra.plotly;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import vitrine.core.chart.SankeyChart;

/** Streams; places keep their column, Plotly finds their height. */
final class SankeyFigure {
  private static final double EDGE = .001;

  private SankeyFigure() {}

  static void draw(SankeyChart chart, Pen pen) {
    ObjectNode trace = pen.trace("sankey", chart.text().title(), 0);
    trace.put("arrangement", "snap").put("valueformat", pen.pattern(chart.format()));
    trace.putObject("textfont").put("color", pen.palette().ink()).put("size", 12);
    nodes(chart, trace.putObject("node"), pen);
    links(chart, trace.putObject("link"), pen);
    pen.layout().putObject("margin").put("l", 8).put("r", 8).put("t", 14).put("b", 14);
    pen.xAxis().put("visible", false);
    pen.yAxis().put("visible", false);
  }

  private static void nodes(SankeyChart chart, ObjectNode node, Pen pen) {
    int last = chart.nodes().stream().mapToInt(SankeyChart.Node::column).max().orElse(1);
    node.put("pad", 14).put("thickness", 16);
    node.putObject("line").put("width", 0);
    ArrayNode labels = node.putArray("label");
    ArrayNode colors = node.putArray("color");
    ArrayNode x = node.putArray("x");
    ArrayNode y = node.putArray("y");
    for (int i = 0; i < chart.nodes().size(); i++) {
      SankeyChart.Node place = chart.nodes().get(i);
      labels.add(Pen.escape(Pen.shorten(place.label())));
      colors.add(pen.color(place.tone(), place.color()));
      x.add(Math.clamp((double) place.column() / Math.max(1, last), EDGE, 1 - EDGE));
      y.add(height(chart, i));
    }
    node.put("hovertemplate", "%{label}<br><b>%{value}</b><extra></extra>");
  }

  /** The middle of a place when those of its column are piled up in their order. */
  private static double height(SankeyChart chart, int index) {
    int column = chart.nodes().get(index).column();
    double before = 0;
    double all = 0;
    for (int i = 0; i < chart.nodes().size(); i++) {
      if (chart.nodes().get(i).column() == column) {
        double width = width(chart, i);
        before += i < index ? width : i == index ? width / 2 : 0;
        all += width;
      }
    }
    return Math.clamp(all == 0 ? .5 : before / all, EDGE, 1 - EDGE);
  }

  private static double width(SankeyChart chart, int node) {
    double in = 0;
    double out = 0;
    for (SankeyChart.Link link : chart.links()) {
      in += link.to() == node ? link.value() : 0;
      out += link.from() == node ? link.value() : 0;
    }
    return Math.max(in, out);
  }

  private static void links(SankeyChart chart, ObjectNode link, Pen pen) {
    ArrayNode sources = link.putArray("source");
    ArrayNode targets = link.putArray("target");
    ArrayNode values = link.putArray("value");
    ArrayNode colors = link.putArray("color");
    ArrayNode notes = link.putArray("customdata");
    for (SankeyChart.Link stream : chart.links()) {
      SankeyChart.Node from = chart.nodes().get(stream.from());
      sources.add(stream.from());
      targets.add(stream.to());
      values.add(stream.value());
      colors.add(Pen.translucent(pen.color(from.tone(), from.color()), .32));
      notes.add(
          Pen.escape(from.label() + " → " + chart.nodes().get(stream.to()).label())
              + "<br><b>%s</b>".formatted(Pen.escape(stream.note())));
    }
    link.put("hovertemplate", "%{customdata}<extra></extra>");
  }
}
