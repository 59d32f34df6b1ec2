package vitrine.infra.plotly;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import vitrine.core.chart.BarChart;
import vitrine.core.chart.ChartRenderer;
import vitrine.core.chart.ChartSpec;
import vitrine.core.chart.ChartStyle;
import vitrine.core.chart.ForestChart;
import vitrine.core.chart.FunnelChart;
import vitrine.core.chart.HeatmapChart;
import vitrine.core.chart.HistogramChart;
import vitrine.core.chart.LineChart;
import vitrine.core.chart.SankeyChart;
import vitrine.core.chart.ScatterChart;
import vitrine.core.chart.TreemapChart;
import vitrine.core.chart.WaterfallChart;

/** Draws with the Plotly of the class path. No address of the network is in anything it writes. */
public final class PlotlyRenderer implements ChartRenderer {
  private static final String SCRIPT = "/META-INF/resources/webjars/plotly.js-dist/3.3.1/plotly.js";

  @Override
  public String figure(ChartSpec chart, ChartStyle style) {
    Pen pen = new Pen(chart.text(), style);
    if (chart.isEmpty()) {
      return pen.figure().put("empty", chart.text().emptySentence()).toString();
    }
    switch (chart) {
      case LineChart lines -> LineFigure.draw(lines, pen);
      case BarChart bars -> BarFigure.draw(bars, pen);
      case FunnelChart funnel -> FunnelFigure.draw(funnel, pen);
      case ForestChart forest -> ForestFigure.draw(forest, pen);
      case HistogramChart histogram -> HistogramFigure.draw(histogram, pen);
      case HeatmapChart heatmap -> HeatmapFigure.draw(heatmap, pen);
      case ScatterChart scatter -> ScatterFigure.draw(scatter, pen);
      case SankeyChart streams -> SankeyFigure.draw(streams, pen);
      case TreemapChart tiles -> TreemapFigure.draw(tiles, pen);
      case WaterfallChart steps -> WaterfallFigure.draw(steps, pen);
    }
    pen.figure().put("select", selection(chart));
    return pen.figure().toString();
  }

  /** Along which axis a range can be drawn: {@code h}, {@code v}, {@code any}, or none. */
  private static String selection(ChartSpec chart) {
    return switch (chart) {
      case LineChart _, HistogramChart _ -> "h";
      case BarChart bars -> bars.horizontal() ? "v" : "h";
      case HeatmapChart _, ScatterChart _ -> "any";
      case FunnelChart _, ForestChart _, SankeyChart _, TreemapChart _, WaterfallChart _ -> "";
    };
  }

  @Override
  public String page() {
    return text("/vitrine/plotly/page.html");
  }

  @Override
  public String script() {
    return text(SCRIPT);
  }

  private static String text(String resource) {
    try (InputStream in =
        Objects.requireNonNull(PlotlyRenderer.class.getResourceAsStream(resource), resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(resource, e);
    }
  }
}
