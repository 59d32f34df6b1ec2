package vitrine.core.chart;

import java.util.List;

/**
 * Steps that ever fewer take.
 *
 * @param steps from the first to the last
 */
public record FunnelChart(ChartText text, List<Step> steps) implements ChartSpec {

  /** Copies the list. */
  public FunnelChart {
    steps = List.copyOf(steps);
  }

  @Override
  public boolean isEmpty() {
    return steps.isEmpty() || steps.getFirst().count() == 0;
  }

  /**
   * A step.
   *
   * @param label its name
   * @param count how many reached it
   * @param note shown with the step under the pointer, for example its rate and interval
   */
  public record Step(String label, long count, String note) {}
}
