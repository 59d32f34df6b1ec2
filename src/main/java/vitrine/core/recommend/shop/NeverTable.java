package vitrine.core.recommend.shop;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import vitrine.core.recommend.Interactions;
import vitrine.core.recommend.ItemFacts;

/**
 * The items that are in nobody's list.
 *
 * @param items those with the most demand first
 * @param shoppersAsked how many shoppers' candidates the best ranks come from
 */
public record NeverTable(List<NeverRecommended> items, int shoppersAsked) {

  /** Copies the list. */
  public NeverTable {
    items = List.copyOf(items);
  }

  /** How many items each reason keeps out, in the order of the reasons; none with 0. */
  public Map<NeverReason, Integer> counts() {
    Map<NeverReason, Integer> counts = new EnumMap<>(NeverReason.class);
    items.forEach(item -> counts.merge(item.reason(), 1, Integer::sum));
    return counts;
  }

  static NeverTable of(
      Interactions interactions,
      ItemFacts facts,
      long[] places,
      Demand demand,
      BestRanks best,
      boolean readsTexts) {
    int[] events = interactions.eventsByItem();
    int[] knownTo = new int[events.length];
    int shoppers = 0;
    for (int user = 0; user < interactions.users(); user++) {
      shoppers += interactions.events(user) > 0 ? 1 : 0;
      interactions.history(user).distinctItems().stream().forEach(item -> knownTo[item]++);
    }
    List<NeverRecommended> never = new ArrayList<>();
    for (int item = 0; item < places.length; item++) {
      if (places[item] == 0) {
        boolean known = knownTo[item] == shoppers;
        int rank = best.ranks().get(item);
        never.add(
            new NeverRecommended(
                item,
                reason(facts, item, events[item], readsTexts, known),
                events[item],
                demand.byItem()[item],
                rank == Integer.MAX_VALUE ? OptionalInt.empty() : OptionalInt.of(rank)));
      }
    }
    never.sort(
        Comparator.comparingInt((NeverRecommended item) -> -item.demand())
            .thenComparingInt(item -> -item.events())
            .thenComparingInt(item -> item.bestRank().orElse(Integer.MAX_VALUE))
            .thenComparingInt(NeverRecommended::item));
    return new NeverTable(never, best.shoppers());
  }

  private static NeverReason reason(
      ItemFacts facts, int item, int events, boolean readsTexts, boolean knownToAll) {
    if (facts.inStock().isPresent() && !facts.inStock().get().get(item)) {
      return NeverReason.OUT_OF_STOCK;
    }
    if (events == 0 && !readsTexts) {
      return NeverReason.NO_EVENT;
    }
    if (events == 0 && facts.texts()[item].isEmpty()) {
      return NeverReason.NO_TEXT;
    }
    if (knownToAll) {
      return NeverReason.KNOWN_TO_ALL;
    }
    if (events > 0 && events < NeverRecommended.FEW_EVENTS) {
      return NeverReason.FEW_EVENTS;
    }
    return NeverReason.OUTSCORED;
  }
}
