package vitrine.core.chart;

/** A chart: what to draw, with its words. A {@link ChartRenderer} knows how. */
public sealed interface ChartSpec
    permits BarChart,
        ForestChart,
        FunnelChart,
        HeatmapChart,
        HistogramChart,
        LineChart,
        SankeyChart,
        ScatterChart,
        TreemapChart,
        WaterfallChart {

  /** Its words. */
  ChartText text();

  /** Whether there is nothing to draw, so that the empty sentence stands instead. */
  boolean isEmpty();
}
