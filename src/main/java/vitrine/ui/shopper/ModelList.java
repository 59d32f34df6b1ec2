package vitrine.ui.shopper;

import java.util.List;
import java.util.OptionalInt;
import vitrine.core.recommend.ContributionKind;
import vitrine.core.recommend.Recommendation;
import vitrine.core.recommend.RecommendedItem;

/**
 * A shopper's list by one model.
 *
 * @param model its name
 * @param kind what its contributions are
 * @param list what it recommends
 */
public record ModelList(String model, ContributionKind kind, Recommendation list) {

  /** The recommended items, the first one first. */
  public List<RecommendedItem> items() {
    return list.items();
  }

  /** The place of an item in the list; empty where it is not in it. */
  public OptionalInt place(String item) {
    return items().stream()
        .filter(one -> one.item().equals(item))
        .mapToInt(RecommendedItem::rank)
        .findFirst();
  }
}
