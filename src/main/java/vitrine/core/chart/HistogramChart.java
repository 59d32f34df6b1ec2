package vitrine.core.chart;

import java.util.List;

/**
 * How often values occur, already counted.
 *
 * @param edges of the bins, ascending, one more than there are bins
 * @param series counts a bin; several lie over one another
 * @param xFormat how the values at the axis are written
 */
public record HistogramChart(
    ChartText text, double[] edges, List<Series> series, ValueFormat xFormat) implements ChartSpec {

  /** Copies the list and checks the number of bins. */
  public HistogramChart {
    series = List.copyOf(series);
    for (Series counts : series) {
      if (counts.counts().length != edges.length - 1) {
        throw new IllegalArgumentException(counts.name() + " has another number of bins");
      }
    }
  }

  @Override
  public boolean isEmpty() {
    return edges.length < 2 || series.isEmpty();
  }

  /**
   * Counts of one group.
   *
   * @param name in the legend
   * @param counts rows, or shares, a bin
   * @param tone its colour
   */
  public record Series(String name, double[] counts, Tone tone) {}
}
