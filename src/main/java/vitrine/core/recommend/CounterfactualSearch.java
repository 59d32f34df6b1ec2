package vitrine.core.recommend;

import java.util.BitSet;
import java.util.Optional;

/**
 * Looks for few past items whose removal drops an item out of a list: takes out the largest
 * contribution, then the next, scoring the catalogue again each time, and then puts back every one
 * that is not needed. A removed item stays out of the candidates.
 */
final class CounterfactualSearch {
  /** More than this many past items are no explanation that a person can use. */
  static final int MOST_REMOVED = 12;

  private final FittedRecommender model;
  private final History history;
  private final BitSet seen;
  private final double[] scores;
  private final int length;

  /**
   * A search in one shopper's history.
   *
   * @param length of the list
   */
  CounterfactualSearch(FittedRecommender model, History history, int catalogue, int length) {
    this.model = model;
    this.history = history;
    this.seen = history.distinctItems();
    this.scores = new double[catalogue];
    this.length = length;
  }

  /**
   * What takes an item out of the list.
   *
   * @param rank its place in the list
   * @param pastItems that contribute to it, the largest part first
   */
  Optional<Found> of(int item, int rank, int[] pastItems) {
    BitSet removed = new BitSet();
    int after = rank;
    for (int i = 0; i < Math.min(pastItems.length, MOST_REMOVED) && after <= length; i++) {
      removed.set(pastItems[i]);
      after = rankWithout(removed, item);
    }
    if (after <= length) {
      return Optional.empty();
    }
    for (int past : removed.stream().toArray()) {
      removed.clear(past);
      int without = removed.isEmpty() ? rank : rankWithout(removed, item);
      if (without > length) {
        after = without;
      } else {
        removed.set(past);
      }
    }
    return Optional.of(new Found(removed, rank, after));
  }

  private int rankWithout(BitSet removed, int item) {
    model.score(history.without(removed), scores);
    return TopItems.rank(scores, seen, item);
  }

  record Found(BitSet without, int rankBefore, int rankAfter) {}
}
