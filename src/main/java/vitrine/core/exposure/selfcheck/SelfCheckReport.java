package vitrine.core.exposure.selfcheck;

import java.util.List;

/**
 * What many splits without an effect say of the tests.
 *
 * @param plan how it was made
 * @param arm that stands beside the control
 * @param controlShare of the units dealt
 * @param armShare of the units dealt
 * @param units that were dealt
 * @param tuned N* of the always-valid interval
 * @param metrics one check a metric
 */
public record SelfCheckReport(
    SelfCheckPlan plan,
    String arm,
    double controlShare,
    double armShare,
    long units,
    double tuned,
    List<MetricCheck> metrics) {

  /** Copies the list. */
  public SelfCheckReport {
    metrics = List.copyOf(metrics);
  }

  /** The error level that the methods promise. */
  public double alpha() {
    return plan.design().plan().alpha();
  }
}
