package vitrine.core.chart;

import java.util.List;

/**
 * How parts add up from one value to another.
 *
 * @param start the value at the left
 * @param steps what is added, from left to right
 * @param end name of the sum at the right
 * @param format how values are written
 */
public record WaterfallChart(
    ChartText text, Total start, List<Step> steps, String end, ValueFormat format)
    implements ChartSpec {

  /** Copies the list. */
  public WaterfallChart {
    steps = List.copyOf(steps);
  }

  /** The value at the right: the start and all steps. */
  public double sum() {
    return start.value() + steps.stream().mapToDouble(Step::change).sum();
  }

  @Override
  public boolean isEmpty() {
    return steps.isEmpty();
  }

  /**
   * A whole bar.
   *
   * @param label its name
   */
  public record Total(String label, double value) {}

  /**
   * A hanging bar.
   *
   * @param label its name
   * @param change what it adds; below zero what it takes away
   * @param note shown under the pointer
   */
  public record Step(String label, double change, String note) {}
}
