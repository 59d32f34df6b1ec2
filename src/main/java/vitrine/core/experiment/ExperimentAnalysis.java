package vitrine.core.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vitrine.core.experiment.ExperimentReport.ArmUnits;

/**
 * Compares every arm with the control on every metric, by every method.
 *
 * @param plan how the experiment is judged
 */
public record ExperimentAnalysis(AnalysisPlan plan) {

  /**
   * The report.
   *
   * @param control the arm that the others are compared with
   * @param armUnits units and planned share of each arm, control included
   * @param mixed units seen in two arms, left out of every arm
   * @param metrics goals, whose p is corrected over metrics × arms, and guardrails
   */
  public ExperimentReport report(
      String control, List<ArmUnits> armUnits, MixedExposure mixed, List<MetricArms> metrics) {
    SampleRatio ratio =
        SampleRatio.check(
            armUnits.stream().mapToLong(ArmUnits::units).toArray(),
            armUnits.stream().mapToDouble(ArmUnits::weight).toArray());
    List<ComparedArms> compared = ComparedArms.of(control, metrics);
    List<Effect> effects = new ArrayList<>();
    for (Inference inference : plan.inferences()) {
      for (Adjustment adjustment : Adjustment.values()) {
        effects.addAll(
            new Effects(plan, inference)
                .of(compared.stream().filter(c -> c.adjustment() == adjustment).toList()));
      }
    }
    return new ExperimentReport(plan, control, ratio, mixed, armUnits, effects);
  }

  /**
   * The effects of a metric as if it were the only one, of every arm in every adjustment.
   *
   * @param inference the method
   */
  public List<Effect> alone(String control, MetricArms metric, Inference inference) {
    Effects effects = new Effects(plan, inference);
    return ComparedArms.of(control, List.of(metric)).stream().map(effects::uncorrected).toList();
  }

  /**
   * What the mix of segments does to the effects of a metric.
   *
   * @param segments the arms inside each segment, every arm in each
   */
  public List<SegmentMix> mixes(
      String control, Metric metric, String column, Map<String, List<Arm>> segments) {
    return new SegmentMixes(control, metric, column, plan.alpha()).of(segments);
  }

  /**
   * The effects of a metric inside segments, and their differences from the rest, at a fixed
   * horizon.
   *
   * @param column that splits the units
   * @param segments the arms inside each segment, every arm in each
   */
  public List<SegmentEffects> segments(
      String control, Metric metric, String column, Map<String, List<Arm>> segments) {
    List<SegmentEffects> effects = new ArrayList<>();
    Effects fixed = new Effects(plan, new FixedHorizon(plan.alpha()));
    segments.forEach(
        (segment, arms) -> {
          MetricArms inside = new MetricArms(metric, arms);
          for (ComparedArms compared : ComparedArms.of(control, List.of(inside))) {
            if (compared.adjustment() == Adjustment.NONE) {
              Arm[] rest = {
                SegmentComparison.rest(segments, segment, control),
                SegmentComparison.rest(segments, segment, compared.arm().name())
              };
              effects.add(
                  new SegmentEffects(
                      column,
                      segment,
                      fixed.uncorrected(compared),
                      SegmentComparison.difference(
                          metric.statistic(),
                          new Arm[] {compared.control(), compared.arm()},
                          rest,
                          plan.alpha())));
            }
          }
        });
    return SegmentComparison.corrected(effects);
  }
}
