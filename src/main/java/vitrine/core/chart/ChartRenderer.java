package vitrine.core.chart;

/** Turns charts into what a page draws. The page and its script are offline. */
public interface ChartRenderer {

  /**
   * The drawing of a chart.
   *
   * @return one JSON object of {@code id}, {@code title}, {@code definition}, {@code empty} (a
   *     sentence, or absent), {@code data}, {@code layout} and {@code select}: along which axis the
   *     user can draw a range, {@code h}, {@code v}, {@code any} or none
   */
  String figure(ChartSpec chart, ChartStyle style);

  /** The page that draws a grid of charts, as HTML; it wants the script before the first one. */
  String page();

  /** The drawing library's source, for a document that must stand alone. */
  String script();
}
