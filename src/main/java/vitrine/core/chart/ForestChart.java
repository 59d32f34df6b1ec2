package vitrine.core.chart;

import java.util.List;

/**
 * Estimates with their intervals, one below the other.
 *
 * @param rows from top to bottom
 * @param reference where the line of no effect stands
 * @param format how values are written
 */
public record ForestChart(ChartText text, List<Row> rows, double reference, ValueFormat format)
    implements ChartSpec {

  /** Copies the list. */
  public ForestChart {
    rows = List.copyOf(rows);
  }

  @Override
  public boolean isEmpty() {
    return rows.isEmpty();
  }

  /**
   * An estimate. An infinite end is drawn to the chart's edge.
   *
   * @param label its name
   * @param low lower end of the interval
   * @param high upper end of the interval
   * @param tone POSITIVE where it is good, NEGATIVE where it is bad, else NEUTRAL
   * @param note shown under the pointer
   */
  public record Row(
      String label, double estimate, double low, double high, Tone tone, String note) {}
}
