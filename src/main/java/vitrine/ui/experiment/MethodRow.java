package vitrine.ui.experiment;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vitrine.core.experiment.Adjustment;
import vitrine.core.experiment.Effect;
import vitrine.core.experiment.Method;
import vitrine.core.experiment.Metric;

/**
 * An effect by every method that was computed.
 *
 * @param metric what is measured
 * @param arm the variant
 * @param adjustment what made it more precise
 * @param effects by method
 */
record MethodRow(Metric metric, String arm, Adjustment adjustment, Map<Method, Effect> effects) {

  private record Test(Metric metric, String arm) {}

  MethodRow {
    effects = Map.copyOf(effects);
  }

  Optional<Effect> effect(Method method) {
    return Optional.ofNullable(effects.get(method));
  }

  /** The rows of a report, adjusted ones below the plain one of their metric and arm. */
  static List<MethodRow> of(List<Effect> effects) {
    Map<Test, Map<Adjustment, Map<Method, Effect>>> grouped = new LinkedHashMap<>();
    for (Effect effect : effects) {
      grouped
          .computeIfAbsent(
              new Test(effect.metric(), effect.arm()), test -> new EnumMap<>(Adjustment.class))
          .computeIfAbsent(effect.adjustment(), way -> new EnumMap<>(Method.class))
          .put(effect.method(), effect);
    }
    List<MethodRow> rows = new ArrayList<>();
    grouped.forEach(
        (test, ways) ->
            ways.forEach(
                (way, methods) ->
                    rows.add(new MethodRow(test.metric(), test.arm(), way, methods))));
    return rows;
  }
}
