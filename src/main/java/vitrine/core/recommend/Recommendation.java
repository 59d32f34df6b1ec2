package vitrine.core.recommend;

import java.util.List;

/**
 * A shopper's list.
 *
 * @param user the shopper's id
 * @param historyEvents how many events of theirs count
 * @param historyItems how many distinct items those are about; no candidates
 * @param items the list: first what the history says, then popular items where it says nothing more
 */
public record Recommendation(
    String user, int historyEvents, int historyItems, List<RecommendedItem> items) {

  /** Copies the list. */
  public Recommendation {
    items = List.copyOf(items);
  }

  /** Whether the whole list is what everybody is offered. */
  public boolean popularityOnly() {
    return items.stream().allMatch(i -> i.explanation() instanceof Explanation.FromPopularity);
  }
}
