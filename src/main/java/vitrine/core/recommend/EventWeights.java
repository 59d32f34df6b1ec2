package vitrine.core.recommend;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import vitrine.core.dataset.EventKind;

/**
 * How much one event says about taste. Events of weight 0 are left out: they are in no history.
 *
 * @param weights by kind, 0 or more; kinds left out weigh 0
 * @param unnamed the weight of an event of data that has no event column
 */
public record EventWeights(Map<EventKind, Double> weights, double unnamed) {

  /** Copies the map and refuses weights below 0: lowering a product needs another model. */
  public EventWeights {
    weights = Map.copyOf(weights);
    if (unnamed < 0 || weights.values().stream().anyMatch(w -> !(w >= 0))) {
      throw new IllegalArgumentException("a weight below 0: " + weights);
    }
  }

  /**
   * Purchase 5, cart 3, favourite 2, review 2, view and click 1; the rest, impressions first of
   * all, is not the shopper's choice and counts nothing.
   */
  public static EventWeights standard() {
    return new EventWeights(
        Map.of(
            EventKind.PURCHASE, 5.0,
            EventKind.CART, 3.0,
            EventKind.FAVOURITE, 2.0,
            EventKind.REVIEW, 2.0,
            EventKind.VIEW, 1.0,
            EventKind.CLICK, 1.0),
        1.0);
  }

  /** The weight of an event of this kind. */
  public double of(EventKind kind) {
    return weights.getOrDefault(kind, 0.0);
  }

  /** The weights above 0 by the kind's lower-case name, for documents; the heaviest first. */
  public Map<String, Double> counted() {
    Map<String, Double> counted = new LinkedHashMap<>();
    weights.entrySet().stream()
        .filter(entry -> entry.getValue() > 0)
        .sorted(
            Map.Entry.<EventKind, Double>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .forEach(
            entry -> counted.put(entry.getKey().name().toLowerCase(Locale.ROOT), entry.getValue()));
    return counted;
  }
}
