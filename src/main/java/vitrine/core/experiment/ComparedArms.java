package vitrine.core.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vitrine.core.experiment.ExperimentOutcome.NotEstimable;

/**
 * An arm beside the control on one metric, with the effect on both scales before any inference.
 *
 * @param metric with the sums of all arms
 * @param control the arm to compare with
 * @param arm the arm
 * @param adjustment what made the effect more precise
 * @param absolute arm - control
 * @param relative (arm - control) / |control|
 */
public record ComparedArms(
    MetricArms metric,
    Arm control,
    Arm arm,
    Adjustment adjustment,
    Comparison absolute,
    Comparison relative) {

  /** Every arm but the control, on every metric, in every adjustment that its sums allow. */
  public static List<ComparedArms> of(String control, List<MetricArms> metrics) {
    List<ComparedArms> compared = new ArrayList<>();
    for (MetricArms metric : metrics) {
      Arm base = metric.arm(control).orElseThrow();
      Statistic statistic = metric.metric().statistic();
      for (Arm arm : metric.arms()) {
        if (!arm.name().equals(control)) {
          Optional<NotEstimable> refused = metric.refused().map(NotEstimable::new);
          compared.add(
              new ComparedArms(
                  metric,
                  base,
                  arm,
                  Adjustment.NONE,
                  refused
                      .<Comparison>map(none -> none)
                      .orElseGet(() -> Welch.absolute(statistic, base, arm)),
                  refused
                      .<Comparison>map(none -> none)
                      .orElseGet(() -> Welch.lift(statistic, base, arm))));
          if (refused.isEmpty()
              && statistic instanceof SumStatistic sums
              && Cuped.applies(statistic, base)
              && Cuped.applies(statistic, arm)) {
            Cuped.Adjusted adjusted = Cuped.effects(sums, base, arm);
            compared.add(
                new ComparedArms(
                    metric, base, arm, Adjustment.CUPED, adjusted.absolute(), adjusted.relative()));
          }
          if (refused.isEmpty()
              && statistic instanceof SumStatistic sums
              && !metric.strata().isEmpty()) {
            PostStratified.Adjusted adjusted =
                PostStratified.effects(sums, metric.strata(), base, arm);
            compared.add(
                new ComparedArms(
                    metric,
                    base,
                    arm,
                    Adjustment.POST_STRATIFIED,
                    adjusted.absolute(),
                    adjusted.relative()));
          }
        }
      }
    }
    return compared;
  }

  /** What is measured. */
  public Metric measured() {
    return metric.metric();
  }
}
