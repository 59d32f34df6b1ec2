package vitrine.core.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vitrine.core.experiment.ExperimentOutcome.Estimated;
import vitrine.core.experiment.ExperimentOutcome.NotEstimable;
import vitrine.core.experiment.ExperimentOutcome.Posterior;
import vitrine.core.experiment.Figure.Amount;
import vitrine.core.experiment.Figure.Count;
import vitrine.core.experiment.Figure.Name;
import vitrine.core.experiment.Figure.Probability;
import vitrine.core.experiment.Figure.Share;
import vitrine.core.experiment.Figure.Term;

/** Turns a report into verdicts: a level and sentences that carry the numbers behind them. */
public final class VerdictRules {
  private final ExperimentReport report;
  private final long tests;

  private VerdictRules(ExperimentReport report) {
    this.report = report;
    this.tests =
        report.shown().stream()
            .filter(effect -> effect.metric().goal() && effect.absolute() instanceof Estimated)
            .count();
  }

  /** A verdict for every metric and arm, in the order of the effects. */
  public static List<Verdict> of(ExperimentReport report) {
    VerdictRules rules = new VerdictRules(report);
    return report.shown().stream().map(rules::verdict).toList();
  }

  private Verdict verdict(Effect effect) {
    List<Clause> clauses = new ArrayList<>();
    Verdict.Level level = level(effect);
    switch (effect.absolute()) {
      case NotEstimable none -> clauses.add(notEstimable(effect, none));
      case Estimated absolute -> {
        clauses.add(headline(effect, absolute, level));
        lift(effect).ifPresent(clauses::add);
        corrected(effect, absolute).ifPresent(clauses::add);
        disagreement(effect, absolute).ifPresent(clauses::add);
        outlier(effect).ifPresent(clauses::add);
        nonInferior(effect).ifPresent(clauses::add);
        cuped(effect).ifPresent(clauses::add);
      }
      case Posterior posterior -> {
        clauses.add(believed(effect, posterior, level));
        nonInferior(effect).ifPresent(clauses::add);
      }
    }
    Optional<Clause> promise =
        level == Verdict.Level.NOT_ESTIMABLE
            ? Optional.empty()
            : MethodClause.of(report.plan(), effect);
    planExceeded(effect).or(() -> promise).ifPresent(clauses::add);
    clauses.addAll(warnings());
    return new Verdict(effect.metric().name(), effect.arm(), level, clauses);
  }

  private Verdict.Level level(Effect effect) {
    if (effect.absolute() instanceof NotEstimable) {
      return Verdict.Level.NOT_ESTIMABLE;
    }
    if (report.refuses()) {
      return Verdict.Level.REFUSED;
    }
    return effect
        .nonInferiority()
        .map(test -> test.holds() ? Verdict.Level.SAFE : Verdict.Level.UNPROVEN)
        .orElseGet(
            () ->
                switch (effect.absolute()) {
                  case Estimated e -> level(effect, e.value(), e.significant());
                  case Posterior e -> level(effect, e.value(), e.interval().excludesZero());
                  case NotEstimable _ -> Verdict.Level.NOT_ESTIMABLE;
                });
  }

  private static Verdict.Level level(Effect effect, double value, boolean standsOut) {
    if (!standsOut) {
      return Verdict.Level.UNDECIDED;
    }
    return effect.metric().direction().better(value) > 0
        ? Verdict.Level.BETTER
        : Verdict.Level.WORSE;
  }

  private Clause believed(Effect effect, Posterior posterior, Verdict.Level level) {
    return Clause.of(
        "posterior." + level.argument(),
        new Name(effect.arm()),
        new Name(report.control()),
        new Name(effect.metric().name()),
        new Share(posterior.chanceToWin(), false),
        difference(effect, posterior.value()),
        difference(effect, posterior.interval().low()),
        difference(effect, posterior.interval().high()),
        value(effect, posterior.riskOfChoosing()),
        value(effect, posterior.riskOfKeeping()),
        new Share(1 - report.alpha(), false));
  }

  private static Optional<Clause> nonInferior(Effect effect) {
    return effect
        .nonInferiority()
        .map(
            test -> {
              boolean relative = test.margin().scale() == Scale.RELATIVE;
              double size = effect.metric().direction().better(-test.margin().size());
              return Clause.of(
                  test.holds() ? "withinMargin" : "marginOpen",
                  new Name(effect.metric().name()),
                  relative ? new Share(size, true) : difference(effect, size),
                  new Probability(test.p()),
                  relative ? new Share(test.bound(), true) : difference(effect, test.bound()));
            });
  }

  private Clause headline(Effect effect, Estimated absolute, Verdict.Level level) {
    return Clause.of(
        level.argument(),
        new Name(effect.arm()),
        new Name(report.control()),
        new Name(effect.metric().name()),
        value(effect, effect.treatment().value()),
        value(effect, effect.control().value()),
        difference(effect, absolute.value()),
        difference(effect, absolute.interval().low()),
        difference(effect, absolute.interval().high()),
        new Probability(absolute.p()),
        new Share(1 - report.alpha(), false));
  }

  private static Optional<Clause> lift(Effect effect) {
    return switch (effect.relative()) {
      case Estimated lift ->
          Optional.of(
              Clause.of(
                  "lift",
                  new Share(lift.value(), true),
                  new Share(lift.interval().low(), true),
                  new Share(lift.interval().high(), true)));
      case NotEstimable none -> Optional.of(Clause.of("noLift", reason(none)));
      case Posterior _ -> Optional.empty();
    };
  }

  private Optional<Clause> corrected(Effect effect, Estimated absolute) {
    if (absolute.pAdjusted() <= absolute.p()) {
      return Optional.empty();
    }
    if (absolute.p() >= absolute.level()) {
      // The widened interval of an effect that never stood out tells nobody anything.
      return Optional.of(
          Clause.of(
              "correctedStill",
              new Count(tests),
              new Probability(absolute.pAdjusted()),
              correction()));
    }
    Interval interval = absolute.adjustedInterval();
    if (!interval.bounded()) {
      return Optional.of(
          Clause.of(
              "correctedOpen",
              new Count(tests),
              new Probability(absolute.pAdjusted()),
              correction()));
    }
    return Optional.of(
        Clause.of(
            "corrected",
            new Count(tests),
            new Probability(absolute.pAdjusted()),
            difference(effect, interval.low()),
            difference(effect, interval.high()),
            correction()));
  }

  private Term correction() {
    return new Term("experiment.correction." + report.plan().correction().argument());
  }

  private Optional<Clause> disagreement(Effect effect, Estimated absolute) {
    boolean significant = absolute.p() < absolute.level();
    if (significant != absolute.interval().excludesZero()) {
      return Optional.of(Clause.of("pooled", new Probability(absolute.p())));
    }
    Optional<Estimated> lift = effect.relative().estimated();
    if (lift.isEmpty() || significant == lift.get().p() < lift.get().level()) {
      return Optional.empty();
    }
    return Optional.of(
        Clause.of(
            significant ? "onlyAbsolute" : "onlyLift",
            new Probability(absolute.p()),
            new Probability(lift.get().p()),
            new Name(report.control())));
  }

  private Optional<Clause> outlier(Effect effect) {
    return report
        .sibling(effect, Method.FIXED, Adjustment.NONE)
        .flatMap(Effect::influence)
        .filter(Influence::named)
        .flatMap(
            influence -> {
              TopUnit top = influence.top();
              Figure deviations =
                  Double.isFinite(top.deviations())
                      ? new Count(Math.round(top.deviations()))
                      : new Term("experiment.figure.countless");
              return influence
                  .absoluteWithout()
                  .estimated()
                  .map(
                      without ->
                          Clause.of(
                              "outlier",
                              new Name(top.unit()),
                              new Name(top.arm()),
                              value(effect, top.value()),
                              deviations,
                              difference(effect, without.value()),
                              difference(effect, without.interval().low()),
                              difference(effect, without.interval().high()),
                              new Probability(without.p())));
            });
  }

  private Optional<Clause> cuped(Effect effect) {
    return report
        .sibling(effect, effect.method(), Adjustment.CUPED)
        .map(
            other ->
                switch (other.absolute()) {
                  case Estimated adjusted ->
                      Clause.of(
                          "cuped",
                          difference(effect, adjusted.value()),
                          difference(effect, adjusted.interval().low()),
                          difference(effect, adjusted.interval().high()),
                          new Probability(adjusted.p()));
                  case NotEstimable none -> Clause.of("noCuped", reason(none));
                  case Posterior _ ->
                      throw new IllegalStateException("a posterior has no p to stand beside");
                });
  }

  private Optional<Clause> planExceeded(Effect effect) {
    return report.planExceeded(effect)
        ? Optional.of(
            Clause.of(
                "planExceeded",
                new Count(effect.control().n() + effect.treatment().n()),
                new Share(report.alpha(), false)))
        : Optional.empty();
  }

  private List<Clause> warnings() {
    List<Clause> clauses = new ArrayList<>();
    switch (report.sampleRatio()) {
      case SampleRatio.NotChecked none ->
          clauses.add(Clause.of("ratioUnknown", new Term(key(none.reason()))));
      case SampleRatio.Checked check -> {
        if (check.level() != SampleRatio.Level.OK) {
          clauses.add(
              Clause.of(
                  check.level() == SampleRatio.Level.ALARM ? "ratioAlarm" : "ratioWarning",
                  new Amount(check.chi2(), false),
                  new Probability(check.p())));
        }
      }
    }
    if (report.mixed().warns()) {
      clauses.add(
          Clause.of(
              "mixed",
              new Count(report.mixed().mixed()),
              new Share(report.mixed().share(), false)));
    }
    for (HealthCheck failed : report.health().at(CheckLevel.ALARM)) {
      // The shares have had their sentence.
      if (failed.kind() != CheckKind.SAMPLE_RATIO) {
        clauses.add(failed.found());
        failed.advice().ifPresent(clauses::add);
      }
    }
    return clauses;
  }

  private static Clause notEstimable(Effect effect, NotEstimable none) {
    return Clause.of(
        "notEstimable", new Name(effect.arm()), new Name(effect.metric().name()), reason(none));
  }

  private static Term reason(NotEstimable none) {
    return new Term(key(none.reason()));
  }

  private static String key(Reason reason) {
    return "experiment.reason." + reason.code();
  }

  private static Figure value(Effect effect, double value) {
    return EffectFigures.value(effect.metric(), value);
  }

  private static Figure difference(Effect effect, double value) {
    return EffectFigures.difference(effect.metric(), value);
  }
}
