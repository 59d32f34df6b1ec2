package vitrine.core.experiment;

import java.util.ArrayList;
import java.util.List;
import vitrine.core.experiment.ExperimentOutcome.Estimated;
import vitrine.core.experiment.ExperimentReport.ArmUnits;
import vitrine.core.experiment.Figure.Amount;
import vitrine.core.experiment.Figure.Count;
import vitrine.core.experiment.Figure.Name;
import vitrine.core.experiment.Figure.Probability;
import vitrine.core.experiment.Figure.Share;

/** How an effect was computed: every formula with the numbers of the case. */
public final class Derivation {
  private final ExperimentReport report;
  private final Effect effect;
  private final List<Clause> steps = new ArrayList<>();

  private Derivation(ExperimentReport report, Effect effect) {
    this.report = report;
    this.effect = effect;
  }

  /** The steps of an effect, in order. */
  public static List<Clause> of(ExperimentReport report, Effect effect) {
    Derivation derivation = new Derivation(report, effect);
    derivation.write();
    return List.copyOf(derivation.steps);
  }

  private void write() {
    arm(report.control(), effect.control());
    arm(effect.arm(), effect.treatment());
    if (effect.absolute() instanceof Estimated absolute) {
      if (effect.cuped()) {
        step("cuped", difference(absolute.value()), new Amount(absolute.standardError(), false));
      } else {
        step(
            "difference",
            value(effect.treatment().value()),
            value(effect.control().value()),
            difference(absolute.value()));
      }
      switch (effect.metric().statistic()) {
        case Statistic.Mean _, Statistic.Ratio _, Statistic.Quantile _ -> mean(absolute);
        case Statistic.Proportion _ -> proportion(absolute);
      }
      corrected(absolute);
    }
    if (effect.relative() instanceof Estimated lift) {
      step(
          effect.cuped() ? "liftCuped" : "lift",
          new Share(lift.value(), true),
          new Share(lift.standardError(), false),
          new Share(lift.interval().low(), true),
          new Share(lift.interval().high(), true),
          new Probability(lift.p()));
    }
    ratio();
  }

  private void arm(String name, ArmEstimate arm) {
    if (arm.n() < 1) {
      return;
    }
    switch (effect.metric().statistic()) {
      case Statistic.Mean _, Statistic.Ratio _, Statistic.Quantile _ ->
          step(
              "mean",
              new Name(name),
              new Count(arm.n()),
              new Amount(arm.value() * arm.n(), false),
              new Amount(arm.value(), false),
              new Amount(arm.variance(), false));
      case Statistic.Proportion _ -> {
        Interval wilson = Proportions.wilson(arm.value(), arm.n(), report.alpha());
        step(
            "share",
            new Name(name),
            new Count(arm.n()),
            new Count(Math.round(arm.value() * arm.n())),
            new Share(arm.value(), false),
            new Share(wilson.low(), false),
            new Share(wilson.high(), false));
      }
    }
  }

  private void mean(Estimated absolute) {
    if (!effect.cuped()) {
      step(
          "welchError",
          new Amount(effect.treatment().variance(), false),
          new Count(effect.treatment().n()),
          new Amount(effect.control().variance(), false),
          new Count(effect.control().n()),
          new Amount(absolute.standardError(), false));
    }
    step(
        "welchTest",
        new Amount(absolute.degreesOfFreedom(), false),
        new Amount(absolute.statistic(), true),
        new Probability(absolute.p()),
        new Amount(
            Distributions.twoSidedQuantile(report.alpha(), absolute.degreesOfFreedom()), false),
        difference(absolute.interval().low()),
        difference(absolute.interval().high()));
  }

  private void proportion(Estimated absolute) {
    ArmEstimate a = effect.control();
    ArmEstimate b = effect.treatment();
    double pooled = (a.value() * a.n() + b.value() * b.n()) / ((double) a.n() + b.n());
    double error = Math.sqrt(pooled * (1 - pooled) * (1.0 / a.n() + 1.0 / b.n()));
    step(
        "pooled",
        new Share(pooled, false),
        new Amount(absolute.value() / error, true),
        new Probability(absolute.p()));
    step(
        "wald",
        new Amount(absolute.standardError(), false),
        new Amount(Distributions.normalQuantile(report.alpha()), false),
        difference(absolute.interval().low()),
        difference(absolute.interval().high()));
    effect
        .newcombe()
        .ifPresent(
            interval -> step("newcombe", difference(interval.low()), difference(interval.high())));
  }

  private void corrected(Estimated absolute) {
    long tests =
        report.effects(effect.method(), effect.adjustment()).stream()
            .filter(e -> e.metric().goal() && e.absolute() instanceof Estimated)
            .count();
    if (tests > 1) {
      step("holm", new Count(tests), new Probability(absolute.pAdjusted()));
    }
  }

  private void ratio() {
    if (report.sampleRatio() instanceof SampleRatio.Checked check) {
      long units = 0;
      double weights = 0;
      for (ArmUnits arm : report.armUnits()) {
        units += arm.weight() > 0 ? arm.units() : 0;
        weights += arm.weight();
      }
      double total = weights;
      long all = units;
      report.armUnits().stream()
          .filter(arm -> arm.weight() > 0)
          .forEach(
              arm ->
                  step(
                      "expected",
                      new Name(arm.arm()),
                      new Count(arm.units()),
                      new Amount(all * arm.weight() / total, false)));
      step(
          "ratio",
          new Amount(check.chi2(), false),
          new Count(check.degreesOfFreedom()),
          new Probability(check.p()));
    }
  }

  private Figure value(double value) {
    return EffectFigures.value(effect.metric(), value);
  }

  private Figure difference(double value) {
    return EffectFigures.difference(effect.metric(), value);
  }

  private void step(String key, Figure... figures) {
    steps.add(new Clause("experiment.how." + key, List.of(figures)));
  }
}
