package vitrine.core.recommend;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import vitrine.core.dataset.EventKind;

/**
 * A past item of a shopper and what it adds to a recommended one.
 *
 * @param item its id
 * @param contribution its part of the score, over all its events
 * @param events how often the shopper did what with it
 */
public record PastItem(String item, double contribution, Map<EventKind, Integer> events) {

  /** Copies the map, in the order of the kinds. */
  public PastItem {
    Map<EventKind, Integer> ordered = new EnumMap<>(EventKind.class);
    ordered.putAll(events);
    events = Collections.unmodifiableMap(ordered);
  }
}
