package vitrine.ui.chart;

/**
 * A range that the user drew in a chart.
 *
 * @param chart the chart's id
 * @param x along the horizontal axis
 * @param y along the vertical axis
 */
public record ChartRange(String chart, Span x, Span y) {

  /**
   * A stretch of an axis. On an axis of days or of names it holds places: the first day or name is
   * 0, the next 1; on any other the axis' numbers.
   *
   * @param from its lower end
   * @param to its upper end
   */
  public record Span(double from, double to) {

    /** The whole axis. */
    static final Span ALL = new Span(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

    /** The first of {@code size} places that lies in it; {@code size} where none does. */
    public int first(int size) {
      return (int) Math.min(size, Math.max(0, Math.ceil(from)));
    }

    /** The last of {@code size} places that lies in it; -1 where none does. */
    public int last(int size) {
      return (int) Math.max(-1, Math.min(size - 1, Math.floor(to)));
    }

    /** Whether it holds none of {@code size} places. */
    public boolean isEmpty(int size) {
      return first(size) > last(size);
    }
  }
}
