package vitrine.core.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vitrine.core.experiment.ExperimentOutcome.Estimated;

/** Makes effects by one method of arms that were set side by side. */
final class Effects {
  private final AnalysisPlan plan;
  private final Inference inference;

  Effects(AnalysisPlan plan, Inference inference) {
    this.plan = plan;
    this.inference = inference;
  }

  /** The effects of a family: absolute and relative ones are corrected by themselves. */
  List<Effect> of(List<ComparedArms> family) {
    ManyTests tests = new ManyTests(plan.correction());
    List<ExperimentOutcome> absolute =
        tests.outcomes(
            family.stream()
                .map(c -> new ManyTests.Test(c.absolute(), inference, c.measured()))
                .toList());
    List<ExperimentOutcome> relative =
        tests.outcomes(
            family.stream()
                .map(c -> new ManyTests.Test(c.relative(), inference, c.measured()))
                .toList());
    List<Effect> effects = new ArrayList<>();
    for (int i = 0; i < family.size(); i++) {
      effects.add(effect(family.get(i), absolute.get(i), relative.get(i)));
    }
    return effects;
  }

  /** The effect as if it were the only one. */
  Effect uncorrected(ComparedArms compared) {
    return effect(
        compared,
        compared.absolute().infer(inference, compared.measured()),
        compared.relative().infer(inference, compared.measured()));
  }

  private Effect effect(
      ComparedArms compared, ExperimentOutcome absolute, ExperimentOutcome relative) {
    Metric metric = compared.measured();
    ArmEstimate a = metric.statistic().estimate(compared.control());
    ArmEstimate b = metric.statistic().estimate(compared.arm());
    boolean plain = inference.method() == Method.FIXED && compared.adjustment() == Adjustment.NONE;
    Optional<Interval> newcombe =
        plain && metric.statistic() instanceof Statistic.Proportion && absolute instanceof Estimated
            ? Optional.of(Proportions.newcombe(a, b, plan.alpha()))
            : Optional.empty();
    return new Effect(
        metric,
        compared.arm().name(),
        inference.method(),
        compared.adjustment(),
        a,
        b,
        absolute,
        relative,
        newcombe,
        plain ? influence(compared, absolute) : Optional.empty(),
        NonInferiority.of(metric, compared.absolute(), compared.relative(), inference));
  }

  private Optional<Influence> influence(ComparedArms compared, ExperimentOutcome absolute) {
    if (!(absolute instanceof Estimated with)) {
      return Optional.empty();
    }
    Arm base = compared.control();
    Arm arm = compared.arm();
    return compared
        .metric()
        .influence()
        .filter(top -> top.arm().equals(base.name()) || top.arm().equals(arm.name()))
        .map(
            top -> {
              Statistic statistic = compared.measured().statistic();
              boolean inControl = top.arm().equals(base.name());
              Arm a = inControl ? new Arm(base.name(), top.rest()) : base;
              Arm b = inControl ? arm : new Arm(arm.name(), top.rest());
              double without = statistic.estimate(b).value() - statistic.estimate(a).value();
              return new Influence(
                  top,
                  Welch.absolute(statistic, a, b).infer(inference, compared.measured()),
                  Math.abs(with.value() - without) / with.standardError());
            });
  }
}
