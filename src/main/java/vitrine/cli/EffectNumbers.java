package vitrine.cli;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vitrine.core.experiment.ExperimentOutcome.Estimated;
import vitrine.core.experiment.Interval;

/** The numbers of an effect that is the only test. */
final class EffectNumbers {
  private EffectNumbers() {}

  /** Value, standard error, interval and p. */
  static Map<String, Object> of(String name, Estimated effect) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put(name, effect.value());
    object.put("se", effect.standardError());
    object.put("ci", bounds(effect.interval()));
    object.put("p", effect.p());
    return object;
  }

  /** Both bounds; JSON has no infinity, so an open bound is null. */
  static List<@Nullable Double> bounds(Interval interval) {
    return Arrays.asList(finite(interval.low()), finite(interval.high()));
  }

  /** A number that JSON can hold. */
  static @Nullable Double finite(double value) {
    return Double.isFinite(value) ? value : null;
  }
}
