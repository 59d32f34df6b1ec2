package vitrine.ui.experiment;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vitrine.core.experiment.Effect;
import vitrine.core.experiment.Method;
import vitrine.core.experiment.Metric;

/**
 * An effect by every method that was computed.
 *
 * @param metric what is measured
 * @param arm the variant
 * @param adjusted whether a value from before the experiment was used
 * @param effects by method
 */
record MethodRow(Metric metric, String arm, boolean adjusted, Map<Method, Effect> effects) {

  private record Key(Metric metric, String arm, boolean adjusted) {}

  MethodRow {
    effects = Map.copyOf(effects);
  }

  Optional<Effect> effect(Method method) {
    return Optional.ofNullable(effects.get(method));
  }

  /** The rows of a report, adjusted ones below the plain one of their metric and arm. */
  static List<MethodRow> of(List<Effect> effects) {
    Map<Key, Map<Method, Effect>> grouped = new LinkedHashMap<>();
    for (Effect effect : effects) {
      grouped
          .computeIfAbsent(
              new Key(effect.metric(), effect.arm(), effect.cuped()),
              key -> new EnumMap<>(Method.class))
          .put(effect.method(), effect);
    }
    List<MethodRow> rows = new ArrayList<>();
    for (Map.Entry<Key, Map<Method, Effect>> group : grouped.entrySet()) {
      Key key = group.getKey();
      rows.add(new MethodRow(key.metric(), key.arm(), key.adjusted(), group.getValue()));
    }
    return rows;
  }
}
