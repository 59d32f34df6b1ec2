package vitrine.core.experiment;

import java.util.ArrayList;
import java.util.List;
import vitrine.core.experiment.ExperimentOutcome.Estimated;
import vitrine.core.experiment.ExperimentOutcome.NotEstimable;
import vitrine.core.experiment.ExperimentOutcome.Posterior;
import vitrine.core.experiment.Figure.Amount;
import vitrine.core.experiment.Figure.Count;
import vitrine.core.experiment.Figure.Points;
import vitrine.core.experiment.Figure.Probability;
import vitrine.core.experiment.Figure.Share;
import vitrine.core.experiment.Figure.Term;

/** How an interval and p, or a posterior, came of an effect. */
final class MethodSteps {
  private final AnalysisPlan plan;
  private final Effect effect;
  private final Contrast contrast;
  private final List<Clause> steps = new ArrayList<>();

  MethodSteps(AnalysisPlan plan, Effect effect, Contrast contrast) {
    this.plan = plan;
    this.effect = effect;
    this.contrast = contrast;
  }

  List<Clause> steps() {
    Inference inference =
        plan.inferences().stream()
            .filter(one -> one.method() == effect.method())
            .findFirst()
            .orElseThrow();
    switch (inference.infer(contrast, effect.metric())) {
      case NotEstimable(Reason reason) ->
          step("none", new Term("experiment.reason." + reason.code()));
      case Posterior posterior -> posterior(posterior);
      case Estimated e -> {
        switch (inference) {
          case FixedHorizon _ -> fixed(e);
          case AlwaysValid always -> alwaysValid(always, e);
          case GroupSequential _ -> groupSequential(e);
          case Msprt msprt -> msprt(msprt, e);
          case Bayesian _ -> throw new IllegalStateException("a posterior has no p");
        }
      }
    }
    return steps;
  }

  private void fixed(Estimated e) {
    double critical = Distributions.twoSidedQuantile(plan.alpha(), e.degreesOfFreedom());
    if (contrast.nullError().isPresent()) {
      double error = contrast.nullError().getAsDouble();
      step("pooled", number(error), new Amount(e.value() / error, true), new Probability(e.p()));
      step("wald", number(critical), value(e.interval().low()), value(e.interval().high()));
      effect.newcombe().ifPresent(i -> step("newcombe", value(i.low()), value(i.high())));
    } else if (Double.isInfinite(e.degreesOfFreedom())) {
      step(
          "normalTest",
          new Amount(e.statistic(), true),
          new Probability(e.p()),
          number(critical),
          value(e.interval().low()),
          value(e.interval().high()));
    } else {
      step(
          "welchTest",
          number(e.degreesOfFreedom()),
          new Amount(e.statistic(), true),
          new Probability(e.p()),
          number(critical),
          value(e.interval().low()),
          value(e.interval().high()));
    }
  }

  private void alwaysValid(AlwaysValid always, Estimated e) {
    step(
        plan.planned().isPresent() ? "alwaysValid" : "alwaysValidUnplanned",
        new Count(Math.round(always.planned())),
        new Count(Math.round(contrast.units())),
        number(always.mixing()),
        number(always.factor(contrast.units())),
        value(e.interval().low()),
        value(e.interval().high()),
        new Probability(e.p()));
  }

  private void groupSequential(Estimated e) {
    double[] made = LooksMade.of(plan.looks(), plan.planned(), contrast.units());
    double now = made[made.length - 1];
    double before = made.length > 1 ? made[made.length - 2] : 0;
    step(
        "groupSequential",
        new Count(made.length),
        new Share(now, false),
        number(plan.alpha() * (now * now - before * before)),
        number(Distributions.normalQuantile(e.level())),
        number(e.level()),
        new Amount(e.statistic(), true),
        value(e.interval().low()),
        value(e.interval().high()),
        new Probability(e.p()));
    if (plan.exceeded(contrast.units())) {
      step("planExceeded");
    }
  }

  private void msprt(Msprt msprt, Estimated e) {
    step(
        "msprt",
        number(contrast.variance()),
        number(msprt.tau(contrast)),
        number(msprt.bound(contrast)),
        value(e.interval().low()),
        value(e.interval().high()),
        new Probability(e.p()));
  }

  private void posterior(Posterior posterior) {
    effect
        .metric()
        .prior()
        .map(prior -> prior.on(contrast.scale(), contrast.controlValue()))
        .ifPresentOrElse(
            prior -> step("prior", value(prior.mean()), value(prior.standardDeviation())),
            () -> step("flatPrior"));
    step(
        "posterior",
        value(posterior.value()),
        number(posterior.standardDeviation()),
        value(posterior.interval().low()),
        value(posterior.interval().high()),
        new Share(posterior.chanceToWin(), false),
        value(posterior.riskOfKeeping()),
        value(posterior.riskOfChoosing()));
  }

  private Figure value(double value) {
    if (contrast.scale() == Scale.RELATIVE) {
      return new Share(value, true);
    }
    return effect.metric().statistic() instanceof Statistic.Proportion
        ? new Points(value)
        : new Amount(value, true);
  }

  private static Figure number(double value) {
    return new Amount(value, false);
  }

  private void step(String key, Figure... figures) {
    steps.add(new Clause("experiment.how." + key, List.of(figures)));
  }
}
