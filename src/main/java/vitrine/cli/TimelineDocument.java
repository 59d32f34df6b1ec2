package vitrine.cli;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vitrine.core.experiment.Adjustment;
import vitrine.core.experiment.ClauseWriter;
import vitrine.core.experiment.Effect;
import vitrine.core.experiment.ExperimentOutcome;
import vitrine.core.experiment.ExperimentOutcome.Estimated;
import vitrine.core.experiment.ExperimentOutcome.NotEstimable;
import vitrine.core.experiment.ExperimentOutcome.Posterior;
import vitrine.core.experiment.Metric;
import vitrine.core.exposure.timeline.ExperimentTimeline;
import vitrine.core.exposure.timeline.Novelty;
import vitrine.core.exposure.timeline.Peeking;
import vitrine.core.exposure.timeline.Timeline;

/** The JSON of an experiment over time, as docs/json/experiment.md describes it. */
final class TimelineDocument {
  private final ClauseWriter writer;

  TimelineDocument(ClauseWriter writer) {
    this.writer = writer;
  }

  Map<String, Object> of(ExperimentTimeline days) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("timeline", days.timelines().stream().map(TimelineDocument::timeline).toList());
    object.put("peeking", days.peeking().stream().map(this::peeking).toList());
    object.put("novelty", days.novelties().stream().map(this::novelty).toList());
    if (!days.untracked().isEmpty()) {
      object.put("untracked", days.untracked().stream().map(Metric::name).toList());
    }
    return object;
  }

  private static Map<String, Object> timeline(Timeline timeline) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("metric", timeline.metric().name());
    object.put("arm", timeline.arm());
    object.put("cuped", timeline.adjustment() == Adjustment.CUPED);
    object.put("days", timeline.days().stream().map(TimelineDocument::day).toList());
    return object;
  }

  private static Map<String, Object> day(Timeline.Day day) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("day", day.date().toString());
    values(object, day.fixed());
    object.put("fixed", effect(day.fixed()));
    object.put("alwaysValid", effect(day.alwaysValid()));
    day.look().ifPresent(look -> object.put("groupSequential", effect(look)));
    return object;
  }

  private static void values(Map<String, Object> object, Effect effect) {
    object.put("units", List.of(effect.control().n(), effect.treatment().n()));
    object.put(
        "values",
        Arrays.asList(
            EffectNumbers.finite(effect.control().value()),
            EffectNumbers.finite(effect.treatment().value())));
  }

  private static Map<String, Object> effect(Effect effect) {
    Map<String, Object> object = new LinkedHashMap<>();
    outcome("diff", effect.absolute()).ifPresent(numbers -> object.put("absolute", numbers));
    outcome("lift", effect.relative()).ifPresent(numbers -> object.put("relative", numbers));
    if (effect.absolute() instanceof NotEstimable none) {
      object.put("notEstimable", none.reason().code());
    }
    return object;
  }

  private static Optional<Map<String, Object>> outcome(String name, ExperimentOutcome outcome) {
    return switch (outcome) {
      case Estimated estimated -> {
        Map<String, Object> numbers = EffectNumbers.of(name, estimated);
        numbers.put("nominalAlpha", estimated.level());
        yield Optional.of(numbers);
      }
      case NotEstimable _ -> Optional.empty();
      case Posterior _ -> throw new IllegalStateException("days have no posterior");
    };
  }

  private Map<String, Object> peeking(Peeking peeking) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("metric", peeking.metric().name());
    object.put("arm", peeking.arm());
    object.put("looks", peeking.looks());
    object.put("significant", peeking.significant());
    peeking.first().map(LocalDate::toString).ifPresent(day -> object.put("first", day));
    object.put("atEnd", peeking.atEnd());
    object.put("alwaysValid", peeking.alwaysValid());
    object.put("sentence", writer.write(peeking.clause()));
    return object;
  }

  private Map<String, Object> novelty(Novelty novelty) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("metric", novelty.metric().name());
    object.put("arm", novelty.arm());
    novelty
        .trend()
        .ifPresent(
            line -> {
              object.put("slope", line.slope());
              object.put("se", line.standardError());
              object.put("z", line.z());
              object.put("p", line.p());
              object.put("intercept", line.intercept());
            });
    object.put("days", novelty.days().stream().map(TimelineDocument::since).toList());
    object.put("sentence", writer.write(novelty.clause()));
    return object;
  }

  private static Map<String, Object> since(Novelty.Day day) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("since", day.since());
    values(object, day.effect());
    outcome("diff", day.effect().absolute()).ifPresent(object::putAll);
    if (day.effect().absolute() instanceof NotEstimable none) {
      object.put("notEstimable", none.reason().code());
    }
    return object;
  }
}
