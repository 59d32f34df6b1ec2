package vitrine.core.chart;

import java.util.List;

/**
 * Lines over one axis.
 *
 * @param x where the points stand
 * @param series the lines, drawn in this order
 * @param bands areas behind the lines, the first one at the back
 * @param yFormat how values are written
 */
public record LineChart(
    ChartText text, Positions x, List<Series> series, List<Band> bands, ValueFormat yFormat)
    implements ChartSpec {

  /** Lines without areas behind them. */
  public LineChart(ChartText text, Positions x, List<Series> series, ValueFormat yFormat) {
    this(text, x, series, List.of(), yFormat);
  }

  /** Copies the lists and checks that every line has as many points as the axis. */
  public LineChart {
    series = List.copyOf(series);
    bands = List.copyOf(bands);
    for (Band band : bands) {
      if (band.low().length != x.size() || band.high().length != x.size()) {
        throw new IllegalArgumentException(band.name() + " has another number of points");
      }
    }
    for (Series line : series) {
      if (line.y().length != x.size() || line.provisional().length != x.size()) {
        throw new IllegalArgumentException(line.name() + " has another number of points");
      }
    }
  }

  @Override
  public boolean isEmpty() {
    return x.size() == 0 || series.isEmpty();
  }

  /**
   * An area between two lines.
   *
   * @param name in the legend
   * @param low its lower edge; NaN on either edge is a gap
   * @param high its upper edge
   * @param tone its colour
   */
  public record Band(String name, double[] low, double[] high, Tone tone) {}

  /**
   * A line.
   *
   * @param name in the legend
   * @param y values; NaN is a gap
   * @param provisional points that are not final, for example a window that still warms up: dashed
   * @param tone its colour
   */
  public record Series(String name, double[] y, boolean[] provisional, Tone tone) {

    /** A solid line in the palette's next colour. */
    public static Series of(String name, double[] y) {
      return new Series(name, y, new boolean[y.length], Tone.SERIES);
    }

    /** The same line, dashed at these points. */
    public Series provisional(boolean[] points) {
      return new Series(name, y, points, tone);
    }

    /** The same line in another colour. */
    public Series toned(Tone other) {
      return new Series(name, y, provisional, other);
    }
  }
}
