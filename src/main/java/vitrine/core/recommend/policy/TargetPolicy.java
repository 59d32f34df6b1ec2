package vitrine.core.recommend.policy;

import java.util.BitSet;

/** A way of choosing what is shown, whose worth is asked for. */
public sealed interface TargetPolicy {

  /** Its name in results. */
  String name();

  /** Whether it says what this shopper is shown; impressions of others tell nothing of it. */
  boolean covers(int user);

  /** The chance with which it fills an impression of this shopper with this item. */
  double chance(int user, int item);

  /**
   * At which place it shows an item.
   *
   * @param shownAt where the log showed it, 1 for the first
   * @return 0 where it does not show it
   */
  int place(int user, int item, int shownAt);

  /**
   * Each impression shows one item of the shopper's list, each of them as often.
   *
   * @param name of the model
   * @param lists items by shopper, the best first; empty where a shopper has none
   */
  record ModelLists(String name, int[][] lists) implements TargetPolicy {
    @Override
    public boolean covers(int user) {
      return lists[user].length > 0;
    }

    @Override
    public double chance(int user, int item) {
      return place(user, item, 0) > 0 ? 1.0 / lists[user].length : 0;
    }

    @Override
    public int place(int user, int item, int shownAt) {
      int[] list = lists[user];
      for (int i = 0; i < list.length; i++) {
        if (list[i] == item) {
          return i + 1;
        }
      }
      return 0;
    }
  }

  /**
   * Each impression shows one item of a category, each of them as often, to everybody; where only
   * places are known, those that the log showed stay where they were.
   *
   * @param name of the category
   * @param items of it
   */
  record Promotion(String name, BitSet items) implements TargetPolicy {
    @Override
    public boolean covers(int user) {
      return true;
    }

    @Override
    public double chance(int user, int item) {
      return items.get(item) ? 1.0 / items.cardinality() : 0;
    }

    @Override
    public int place(int user, int item, int shownAt) {
      return items.get(item) ? shownAt : 0;
    }
  }
}
