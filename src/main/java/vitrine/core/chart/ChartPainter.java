package vitrine.core.chart;

/** Makes pictures of charts. */
public interface ChartPainter {

  /**
   * A picture of a chart with its title.
   *
   * @return a PNG
   */
  byte[] png(ChartSpec chart, ChartStyle style);
}
