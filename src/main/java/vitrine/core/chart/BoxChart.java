package vitrine.core.chart;

import java.util.List;

/**
 * Distributions by their quartiles, one below the other.
 *
 * @param rows from top to bottom
 * @param format how values are written
 */
public record BoxChart(ChartText text, List<Row> rows, ValueFormat format) implements ChartSpec {

  /** Copies the list. */
  public BoxChart {
    rows = List.copyOf(rows);
  }

  @Override
  public boolean isEmpty() {
    return rows.isEmpty();
  }

  /**
   * A distribution.
   *
   * @param label its name
   * @param low where the whisker begins
   * @param lower first quartile
   * @param median second quartile
   * @param upper third quartile
   * @param high where the whisker ends
   * @param note shown under the pointer
   */
  public record Row(
      String label,
      double low,
      double lower,
      double median,
      double upper,
      double high,
      String note) {

    /** Checks the order. */
    public Row {
      if (!(low <= lower && lower <= median && median <= upper && upper <= high)) {
        throw new IllegalArgumentException(label + ": quartiles out of order");
      }
    }
  }
}
