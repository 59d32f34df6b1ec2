package vitrine.core.chart;

import java.util.List;

/**
 * Bars.
 *
 * @param x what the bars stand for
 * @param series one bar of each at every position
 * @param arrangement how the bars of one position stand
 * @param horizontal whether bars grow to the right, with the first position on top
 * @param format how values are written
 */
public record BarChart(
    ChartText text,
    Positions x,
    List<Series> series,
    Arrangement arrangement,
    boolean horizontal,
    ValueFormat format)
    implements ChartSpec {

  /** How the bars of one position stand. */
  public enum Arrangement {
    GROUPED,
    STACKED
  }

  /** Copies the list and checks that every series has as many bars as there are positions. */
  public BarChart {
    series = List.copyOf(series);
    for (Series bars : series) {
      if (bars.values().length != x.size() || bars.provisional().length != x.size()) {
        throw new IllegalArgumentException(bars.name() + " has another number of bars");
      }
    }
  }

  @Override
  public boolean isEmpty() {
    return x.size() == 0 || series.isEmpty();
  }

  /**
   * Bars of one colour.
   *
   * @param name in the legend
   * @param values lengths; NaN is no bar
   * @param provisional bars that are not final: hatched
   * @param tone their colour
   */
  public record Series(String name, double[] values, boolean[] provisional, Tone tone) {

    /** Plain bars in the palette's next colour. */
    public static Series of(String name, double[] values) {
      return new Series(name, values, new boolean[values.length], Tone.SERIES);
    }

    /** The same bars, hatched where not final. */
    public Series provisional(boolean[] bars) {
      return new Series(name, values, bars, tone);
    }

    /** The same bars in another colour. */
    public Series toned(Tone other) {
      return new Series(name, values, provisional, other);
    }
  }
}
