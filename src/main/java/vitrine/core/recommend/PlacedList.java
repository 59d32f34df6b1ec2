package vitrine.core.recommend;

import java.util.List;

/**
 * A list, and what the rules did to it.
 *
 * @param items in their places, the first one first
 * @param leftOut what would be listed without the rules, the foremost first
 * @param rules a report of each rule that is on, in the order in which they act
 * @param asked how long the list was to be; it is shorter where too few candidates are left
 */
public record PlacedList(
    List<PlacedItem> items, List<LeftOut> leftOut, List<RuleReport> rules, int asked) {

  /** Copies the lists. */
  public PlacedList {
    items = List.copyOf(items);
    leftOut = List.copyOf(leftOut);
    rules = List.copyOf(rules);
  }

  /** Whether there were too few candidates for the list that was asked for. */
  public boolean shorter() {
    return items.size() < asked;
  }

  /**
   * An item in its place.
   *
   * @param item its index
   * @param plainRank its place by the score alone
   * @param effects what each rule that moved it did, in the order in which they act
   */
  public record PlacedItem(int item, int plainRank, List<RuleEffect> effects) {
    /** Copies the list. */
    public PlacedItem {
      effects = List.copyOf(effects);
    }
  }
}
