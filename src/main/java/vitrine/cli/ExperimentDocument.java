package vitrine.cli;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vitrine.core.experiment.Adjustment;
import vitrine.core.experiment.AlwaysValid;
import vitrine.core.experiment.AnalysisPlan;
import vitrine.core.experiment.ArmEstimate;
import vitrine.core.experiment.ClauseWriter;
import vitrine.core.experiment.Effect;
import vitrine.core.experiment.ExperimentOutcome;
import vitrine.core.experiment.ExperimentOutcome.Estimated;
import vitrine.core.experiment.ExperimentOutcome.NotEstimable;
import vitrine.core.experiment.ExperimentOutcome.Posterior;
import vitrine.core.experiment.ExperimentReport;
import vitrine.core.experiment.ExperimentReport.ArmUnits;
import vitrine.core.experiment.Influence;
import vitrine.core.experiment.Interval;
import vitrine.core.experiment.NonInferiority;
import vitrine.core.experiment.Reason;
import vitrine.core.experiment.SampleRatio;
import vitrine.core.experiment.SegmentEffects;
import vitrine.core.experiment.Statistic;
import vitrine.core.experiment.Verdict;
import vitrine.core.experiment.VerdictRules;
import vitrine.core.exposure.ExperimentResult;

/** The JSON of an experiment, as docs/json/experiment.md describes it. */
final class ExperimentDocument {
  private final ClauseWriter writer;

  ExperimentDocument(ClauseWriter writer) {
    this.writer = writer;
  }

  /** The document of a report. */
  Map<String, Object> of(ExperimentReport report, List<SegmentEffects> segments) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("alpha", report.alpha());
    document.put("control", report.control());
    document.put("plan", plan(report));
    document.put("arms", report.armUnits().stream().map(ExperimentDocument::arm).toList());
    document.put("checks", checks(report));
    if (!report.health().checks().isEmpty()) {
      document.put("health", HealthDocument.summary(report.health()));
    }
    document.put(
        "effects",
        report.effects().stream()
            .map(
                effect -> {
                  Map<String, Object> object = effect(effect);
                  if (report.planExceeded(effect)) {
                    object.put("planExceeded", true);
                  }
                  return object;
                })
            .toList());
    if (!segments.isEmpty()) {
      document.put("segments", segments.stream().map(this::segment).toList());
    }
    document.put("verdicts", VerdictRules.of(report).stream().map(this::verdict).toList());
    return document;
  }

  /** What the rows were like. */
  static Map<String, Object> data(ExperimentResult result, ExperimentRows read) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("rows", read.read());
    object.put("rowsSetAside", read.setAside());
    object.put("rowsLeftOut", result.quality().rowsLeftOut());
    object.put("blanks", result.quality().blanks());
    object.put("mostRowsPerUnit", result.quality().mostRows());
    object.put("fingerprint", read.frame().fingerprint().sha256());
    read.match()
        .ifPresent(
            match ->
                object.put(
                    "join", Map.of("rowsMatched", match.rowsMatched(), "share", match.share())));
    return object;
  }

  private static Map<String, Object> plan(ExperimentReport report) {
    AnalysisPlan plan = report.plan();
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("method", report.method().argument());
    object.put("correction", plan.correction().argument());
    plan.planned().ifPresent(units -> object.put("planned", units));
    object.put("alwaysValidPlanned", plan.planned().orElse(AlwaysValid.UNPLANNED));
    if (!plan.looks().isEmpty()) {
      object.put("looks", plan.looks());
    }
    return object;
  }

  private static Map<String, Object> arm(ArmUnits arm) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("name", arm.arm());
    object.put("units", arm.units());
    object.put("weight", arm.weight());
    return object;
  }

  private Map<String, Map<String, Object>> checks(ExperimentReport report) {
    Map<String, Object> ratio = new LinkedHashMap<>();
    switch (report.sampleRatio()) {
      case SampleRatio.Checked check -> {
        ratio.put("chi2", check.chi2());
        ratio.put("df", check.degreesOfFreedom());
        ratio.put("p", check.p());
        ratio.put("level", check.level().argument());
      }
      case SampleRatio.NotChecked none -> ratio.put("notEstimable", reason(none.reason()));
    }
    Map<String, Object> mixed = new LinkedHashMap<>();
    mixed.put("units", report.mixed().mixed());
    mixed.put("share", report.mixed().share());
    mixed.put("level", report.mixed().warns() ? "warning" : "ok");
    Map<String, Map<String, Object>> checks = new LinkedHashMap<>();
    checks.put("sampleRatio", ratio);
    checks.put("mixedExposure", mixed);
    new HealthDocument(writer).addTo(checks, report.health());
    return checks;
  }

  private Map<String, Object> effect(Effect effect) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("metric", effect.metric().name());
    object.put("arm", effect.arm());
    object.put("method", effect.method().argument());
    object.put("cuped", effect.cuped());
    if (effect.adjustment() == Adjustment.POST_STRATIFIED) {
      object.put("postStratified", true);
    }
    object.put("controlValue", value(effect, effect.control()));
    object.put("armValue", value(effect, effect.treatment()));
    outcome("diff", effect.absolute())
        .ifPresent(
            numbers -> {
              effect.newcombe().ifPresent(i -> numbers.put("newcombe", bounds(i)));
              object.put("absolute", numbers);
            });
    outcome("lift", effect.relative()).ifPresent(numbers -> object.put("relative", numbers));
    bayes(effect).ifPresent(bayes -> object.put("bayes", bayes));
    if (effect.absolute() instanceof NotEstimable none) {
      object.put("notEstimable", reason(none.reason()));
    } else if (effect.relative() instanceof NotEstimable none) {
      object.put("notEstimable", reason(none.reason()));
    }
    effect.nonInferiority().ifPresent(test -> object.put("nonInferiority", nonInferiority(test)));
    effect.influence().ifPresent(influence -> object.put("topUnit", topUnit(influence)));
    return object;
  }

  private static Map<String, Object> value(Effect effect, ArmEstimate arm) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("n", arm.n());
    if (arm.n() > 0) {
      object.put(effect.metric().statistic().argument(), finite(arm.value()));
    }
    if (effect.metric().statistic() instanceof Statistic.Mean && arm.n() > 1) {
      object.put("sd", finite(arm.deviation()));
    }
    return object;
  }

  private static Optional<Map<String, Object>> outcome(String name, ExperimentOutcome outcome) {
    return switch (outcome) {
      case Estimated estimated -> Optional.of(numbers(name, estimated));
      case Posterior posterior -> {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put(name, posterior.value());
        object.put("se", posterior.standardDeviation());
        object.put("ci", bounds(posterior.interval()));
        object.putAll(chances(posterior));
        yield Optional.of(object);
      }
      case NotEstimable _ -> Optional.empty();
    };
  }

  /** Of the lift where there is one, else of the difference. */
  private static Optional<Map<String, Object>> bayes(Effect effect) {
    boolean relative = effect.relative() instanceof Posterior;
    ExperimentOutcome shown = relative ? effect.relative() : effect.absolute();
    if (!(shown instanceof Posterior posterior)) {
      return Optional.empty();
    }
    Map<String, Object> object = chances(posterior);
    object.put("scale", relative ? "relative" : "absolute");
    return Optional.of(object);
  }

  private static Map<String, Object> chances(Posterior posterior) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("chanceToWin", posterior.chanceToWin());
    object.put("risk", List.of(posterior.riskOfKeeping(), posterior.riskOfChoosing()));
    return object;
  }

  private static Map<String, Object> nonInferiority(NonInferiority test) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("margin", test.margin().size());
    object.put("scale", test.margin().scale().name().toLowerCase(Locale.ROOT));
    object.put("p", test.p());
    object.put("bound", test.bound());
    object.put("holds", test.holds());
    return object;
  }

  private static Map<String, Object> numbers(String name, Estimated effect) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put(name, effect.value());
    object.put("se", effect.standardError());
    object.put("ci", bounds(effect.interval()));
    object.put("p", effect.p());
    object.put("nominalAlpha", effect.level());
    object.put("pAdjusted", effect.pAdjusted());
    object.put("ciAdjusted", bounds(effect.adjustedInterval()));
    return object;
  }

  private static Map<String, Object> topUnit(Influence influence) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("unit", influence.top().unit());
    object.put("arm", influence.top().arm());
    object.put("value", influence.top().value());
    object.put("deviations", finite(influence.top().deviations()));
    object.put("named", influence.named());
    influence
        .absoluteWithout()
        .estimated()
        .ifPresent(without -> object.put("absoluteWithout", numbers("diff", without)));
    return object;
  }

  private Map<String, Object> segment(SegmentEffects segment) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("column", segment.column());
    object.put("segment", segment.segment());
    object.putAll(effect(segment.inside()));
    ExperimentOutcome difference = segment.difference();
    object.put(
        "differenceFromRest",
        switch (difference) {
          case Estimated estimated -> numbers("diff", estimated);
          case NotEstimable none -> Map.of("notEstimable", reason(none.reason()));
          case Posterior _ -> throw new IllegalStateException("segments have a fixed horizon");
        });
    return object;
  }

  private Map<String, Object> verdict(Verdict verdict) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("metric", verdict.metric());
    object.put("arm", verdict.arm());
    object.put("level", verdict.level().argument());
    object.put("sentences", verdict.clauses().stream().map(writer::write).toList());
    return object;
  }

  private Map<String, Object> reason(Reason reason) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("code", reason.code());
    object.put("reason", writer.patterns().apply("experiment.reason." + reason.code()));
    return object;
  }

  /** Both bounds; JSON has no infinity, so an open bound is null. */
  private static List<@Nullable Double> bounds(Interval interval) {
    return Arrays.asList(finite(interval.low()), finite(interval.high()));
  }

  private static @Nullable Double finite(double value) {
    return Double.isFinite(value) ? value : null;
  }
}
