package vitrine.core.recommend;

import java.util.List;

/**
 * A shopper's list.
 *
 * @param user the shopper's id
 * @param historyEvents how many events of theirs count
 * @param historyItems how many distinct items those are about; no candidates
 * @param asked how long the list was to be; it is shorter where too few candidates are left
 * @param items the list: what the history says, then popular items where it says nothing more
 * @param leftOut what would be listed without the rules, the foremost first
 * @param rules a report of each rule that is on
 */
public record Recommendation(
    String user,
    int historyEvents,
    int historyItems,
    int asked,
    List<RecommendedItem> items,
    List<LeftOut> leftOut,
    List<RuleReport> rules) {

  /** Copies the lists. */
  public Recommendation {
    items = List.copyOf(items);
    leftOut = List.copyOf(leftOut);
    rules = List.copyOf(rules);
  }

  /** Whether the whole list is what everybody is offered. */
  public boolean popularityOnly() {
    return items.stream().allMatch(i -> i.explanation() instanceof Explanation.FromPopularity);
  }

  /** Whether there were too few candidates for the list that was asked for. */
  public boolean shorter() {
    return items.size() < asked;
  }
}
