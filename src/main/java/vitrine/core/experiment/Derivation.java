package vitrine.core.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vitrine.core.experiment.ExperimentOutcome.Estimated;
import vitrine.core.experiment.Figure.Amount;
import vitrine.core.experiment.Figure.Count;
import vitrine.core.experiment.Figure.Name;
import vitrine.core.experiment.Figure.Probability;
import vitrine.core.experiment.Figure.Share;
import vitrine.core.experiment.Figure.Term;

/** How an effect was computed: every formula with the numbers of the case, and its source. */
public final class Derivation {
  private final ExperimentReport report;
  private final Effect effect;
  private final List<Clause> steps = new ArrayList<>();

  private Derivation(ExperimentReport report, Effect effect) {
    this.report = report;
    this.effect = effect;
  }

  /**
   * The steps of an effect, in order.
   *
   * @param metrics the arms' sums behind the report
   */
  public static List<Clause> of(ExperimentReport report, List<MetricArms> metrics, Effect effect) {
    Derivation derivation = new Derivation(report, effect);
    ComparedArms.of(report.control(), metrics).stream()
        .filter(compared -> compared.measured().equals(effect.metric()))
        .filter(compared -> compared.arm().name().equals(effect.arm()))
        .filter(compared -> compared.adjustment() == effect.adjustment())
        .findFirst()
        .ifPresent(derivation::effect);
    derivation.sampleRatio();
    return List.copyOf(derivation.steps);
  }

  private void effect(ComparedArms compared) {
    steps.addAll(ArmSteps.of(compared.measured(), compared.control(), report.alpha()));
    steps.addAll(ArmSteps.of(compared.measured(), compared.arm(), report.alpha()));
    if (compared.absolute() instanceof Contrast contrast) {
      difference(compared, contrast);
      steps.addAll(new MethodSteps(report.plan(), effect, contrast).steps());
    }
    if (compared.relative() instanceof Contrast contrast) {
      step(
          effect.cuped() ? "liftCuped" : "lift",
          new Share(contrast.value(), true),
          new Share(contrast.standardError(), false));
      steps.addAll(new MethodSteps(report.plan(), effect, contrast).steps());
    }
    corrected();
    effect.nonInferiority().ifPresent(this::nonInferior);
    step("source", new Term("experiment.source." + effect.method().argument()));
    statisticSource().ifPresent(key -> step("source", new Term("experiment.source." + key)));
  }

  private void difference(ComparedArms compared, Contrast contrast) {
    switch (effect.adjustment()) {
      case NONE ->
          step(
              "difference",
              EffectFigures.value(effect.metric(), effect.treatment().value()),
              EffectFigures.value(effect.metric(), effect.control().value()),
              EffectFigures.difference(effect.metric(), contrast.value()));
      case CUPED -> cuped(compared, contrast);
      case POST_STRATIFIED ->
          step("postStratified", EffectFigures.difference(effect.metric(), contrast.value()));
    }
    step(
        "error",
        new Amount(contrast.treatmentVariance(), false),
        new Count(contrast.treatmentUnits()),
        new Amount(contrast.controlVariance(), false),
        new Count(contrast.controlUnits()),
        new Amount(contrast.standardError(), false));
  }

  private void cuped(ComparedArms compared, Contrast contrast) {
    if (effect.metric().statistic() instanceof SumStatistic statistic) {
      Moments a = compared.control().units();
      Moments b = compared.arm().units();
      int before = statistic.variables();
      step(
          before == 1 ? "cuped" : "cupedRatio",
          new Amount(Cuped.theta(statistic, a, b), false),
          EffectFigures.difference(
              effect.metric(), effect.treatment().value() - effect.control().value()),
          new Amount(statistic.value(b, before) - statistic.value(a, before), true),
          EffectFigures.difference(effect.metric(), contrast.value()));
    }
  }

  private void corrected() {
    long tests =
        report.effects(effect.method(), effect.adjustment()).stream()
            .filter(e -> e.metric().goal() && e.absolute() instanceof Estimated)
            .count();
    if (tests > 1 && effect.metric().goal() && report.plan().correction() != Correction.NONE) {
      effect
          .absolute()
          .estimated()
          .ifPresent(
              e ->
                  step(
                      report.plan().correction().argument(),
                      new Count(tests),
                      new Probability(e.pAdjusted())));
    }
  }

  private void nonInferior(NonInferiority test) {
    boolean relative = test.margin().scale() == Scale.RELATIVE;
    step(
        "nonInferior",
        relative ? new Share(test.margin().size(), false) : new Amount(test.margin().size(), false),
        new Probability(test.p()),
        relative ? new Share(test.bound(), true) : new Amount(test.bound(), true));
  }

  private Optional<String> statisticSource() {
    if (effect.adjustment() != Adjustment.NONE) {
      return Optional.of(effect.cuped() ? "cuped" : "postStratified");
    }
    return switch (effect.metric().statistic()) {
      case Statistic.Mean _ -> Optional.empty();
      case Statistic.Proportion _ -> Optional.of("proportion");
      case Statistic.Ratio _, Statistic.Quantile _ -> Optional.of("delta");
    };
  }

  private void sampleRatio() {
    if (report.sampleRatio() instanceof SampleRatio.Checked check) {
      List<ExperimentReport.ArmUnits> planned =
          report.armUnits().stream().filter(arm -> arm.weight() > 0).toList();
      long units = planned.stream().mapToLong(ExperimentReport.ArmUnits::units).sum();
      double weights = planned.stream().mapToDouble(ExperimentReport.ArmUnits::weight).sum();
      for (ExperimentReport.ArmUnits arm : planned) {
        step(
            "expected",
            new Name(arm.arm()),
            new Count(arm.units()),
            new Amount(units * arm.weight() / weights, false));
      }
      step(
          "ratio",
          new Amount(check.chi2(), false),
          new Count(check.degreesOfFreedom()),
          new Probability(check.p()));
    }
  }

  private void step(String key, Figure... figures) {
    steps.add(new Clause("experiment.how." + key, List.of(figures)));
  }
}
