package vitrine.core.chart;

import java.util.List;

/**
 * Points.
 *
 * @param series groups of points
 * @param xFormat how values at the horizontal axis are written
 * @param yFormat how values at the vertical axis are written
 */
public record ScatterChart(
    ChartText text, List<Series> series, ValueFormat xFormat, ValueFormat yFormat)
    implements ChartSpec {

  /** Copies the list. */
  public ScatterChart {
    series = List.copyOf(series);
  }

  @Override
  public boolean isEmpty() {
    return series.stream().allMatch(points -> points.x().length == 0);
  }

  /**
   * Points of one colour.
   *
   * @param name in the legend
   * @param labels what each point is, shown under the pointer
   * @param tone their colour
   */
  public record Series(String name, double[] x, double[] y, List<String> labels, Tone tone) {
    /** Copies the list and checks that the lengths agree. */
    public Series {
      labels = List.copyOf(labels);
      if (x.length != y.length || x.length != labels.size()) {
        throw new IllegalArgumentException(name + " has unequal lengths");
      }
    }
  }
}
