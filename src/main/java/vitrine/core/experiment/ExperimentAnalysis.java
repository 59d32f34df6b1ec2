package vitrine.core.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vitrine.core.experiment.ExperimentOutcome.Estimated;
import vitrine.core.experiment.ExperimentReport.ArmUnits;

/**
 * Compares every arm with the control on every metric.
 *
 * @param alpha error level, two-sided
 */
public record ExperimentAnalysis(double alpha) {
  /** The error level unless the user gives another. */
  public static final double ALPHA = .05;

  /**
   * The report.
   *
   * @param control the arm that the others are compared with
   * @param armUnits units and planned share of each arm, control included
   * @param mixed units seen in two arms, left out of every arm
   * @param metrics all goals: p is corrected over metrics × arms
   */
  public ExperimentReport report(
      String control, List<ArmUnits> armUnits, MixedExposure mixed, List<MetricArms> metrics) {
    SampleRatio ratio =
        SampleRatio.check(
            armUnits.stream().mapToLong(ArmUnits::units).toArray(),
            armUnits.stream().mapToDouble(ArmUnits::weight).toArray());
    List<Effect> plain = new ArrayList<>();
    List<Effect> adjusted = new ArrayList<>();
    for (MetricArms metric : metrics) {
      Arm base = metric.arm(control).orElseThrow();
      for (Arm arm : metric.arms()) {
        if (!arm.name().equals(control)) {
          plain.add(effect(metric, base, arm));
          cuped(metric, base, arm).ifPresent(adjusted::add);
        }
      }
    }
    List<Effect> effects = new ArrayList<>(corrected(plain));
    effects.addAll(corrected(adjusted));
    return new ExperimentReport(alpha, control, ratio, mixed, armUnits, effects);
  }

  /**
   * The effects of a metric inside segments, and their differences from the rest.
   *
   * @param segments the arms inside each segment, every arm in each
   */
  public List<SegmentEffects> segments(
      String control, Metric metric, Map<String, List<Arm>> segments) {
    List<SegmentEffects> effects = new ArrayList<>();
    segments.forEach(
        (segment, arms) -> {
          MetricArms inside = new MetricArms(metric, arms, Optional.empty());
          Moments base = SegmentComparison.units(arms, control);
          for (Arm arm : arms) {
            if (!arm.name().equals(control)) {
              Moments[] here = {base, arm.units()};
              Moments[] rest = {
                SegmentComparison.rest(segments, segment, control),
                SegmentComparison.rest(segments, segment, arm.name())
              };
              effects.add(
                  new SegmentEffects(
                      segment,
                      effect(inside, new Arm(control, base), arm),
                      SegmentComparison.difference(metric.statistic(), here, rest, alpha)));
            }
          }
        });
    return SegmentComparison.corrected(effects);
  }

  private Effect effect(MetricArms metric, Arm base, Arm arm) {
    Statistic statistic = metric.metric().statistic();
    ArmEstimate a = statistic.estimate(base.units());
    ArmEstimate b = statistic.estimate(arm.units());
    ExperimentOutcome absolute = absolute(statistic, a, b);
    Optional<Interval> newcombe =
        statistic instanceof Statistic.Proportion && absolute instanceof Estimated
            ? Optional.of(Proportions.newcombe(a, b, alpha))
            : Optional.empty();
    return new Effect(
        metric.metric(),
        arm.name(),
        Method.FIXED,
        false,
        a,
        b,
        absolute,
        Welch.lift(a, b, alpha),
        newcombe,
        influence(metric, base, arm, absolute));
  }

  private ExperimentOutcome absolute(Statistic statistic, ArmEstimate a, ArmEstimate b) {
    return switch (statistic) {
      case Statistic.Mean _ -> Welch.absolute(a, b, alpha);
      case Statistic.Proportion _ -> Proportions.absolute(a, b, alpha);
    };
  }

  private Optional<Effect> cuped(MetricArms metric, Arm base, Arm arm) {
    Statistic statistic = metric.metric().statistic();
    if (!(statistic instanceof Statistic.Mean) || base.units().variables() < 2) {
      return Optional.empty();
    }
    Cuped.Adjusted adjusted = Cuped.effects(base.units(), arm.units(), alpha);
    return Optional.of(
        new Effect(
            metric.metric(),
            arm.name(),
            Method.FIXED,
            true,
            statistic.estimate(base.units()),
            statistic.estimate(arm.units()),
            adjusted.absolute(),
            adjusted.relative(),
            Optional.empty(),
            Optional.empty()));
  }

  private Optional<Influence> influence(
      MetricArms metric, Arm base, Arm arm, ExperimentOutcome absolute) {
    if (!(absolute instanceof Estimated with)) {
      return Optional.empty();
    }
    return metric
        .influence()
        .filter(top -> top.arm().equals(base.name()) || top.arm().equals(arm.name()))
        .map(
            top -> {
              Statistic statistic = metric.metric().statistic();
              boolean inControl = top.arm().equals(base.name());
              ArmEstimate a = statistic.estimate(inControl ? top.rest() : base.units());
              ArmEstimate b = statistic.estimate(inControl ? arm.units() : top.rest());
              double shift =
                  Math.abs(with.value() - (b.value() - a.value())) / with.standardError();
              return new Influence(top, absolute(statistic, a, b), shift);
            });
  }

  /** Holm over the estimable effects, for the absolute and the relative ones by themselves. */
  private List<Effect> corrected(List<Effect> effects) {
    ExperimentOutcome[] absolute =
        Holm.adjust(
            effects.stream().map(Effect::absolute).toArray(ExperimentOutcome[]::new), alpha);
    ExperimentOutcome[] relative =
        Holm.adjust(
            effects.stream().map(Effect::relative).toArray(ExperimentOutcome[]::new), alpha);
    List<Effect> corrected = new ArrayList<>();
    for (int i = 0; i < effects.size(); i++) {
      corrected.add(effects.get(i).with(absolute[i], relative[i]));
    }
    return corrected;
  }
}
