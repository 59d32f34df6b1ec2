package vitrine.core.recommend;

import java.util.BitSet;
import java.util.Optional;

/**
 * Looks for few past items whose removal drops an item out of a list. Each step takes out the past
 * item that speaks most for it and least for the first item behind the list, and scores the
 * catalogue again; in the end every one that is not needed is put back. A removed item stays out of
 * the candidates.
 */
final class CounterfactualSearch {
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
   */
  Optional<Found> of(int item, int rank) {
    BitSet removed = new BitSet();
    int after = rank;
    model.score(history, scores);
    while (after <= length && removed.cardinality() < ShopperLists.MOST_REMOVED) {
      int next = speaksMostFor(item, removed);
      if (next < 0) {
        break;
      }
      removed.set(next);
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

  /** The past item whose removal costs the item most against the first one behind the list. */
  private int speaksMostFor(int item, BitSet removed) {
    int[] best = TopItems.of(scores, seen, length + 1);
    double[] own = model.contributions(history, item);
    double[] rival =
        best.length > length
            ? model.contributions(history, best[length])
            : new double[history.size()];
    double[] gains = new double[scores.length];
    int next = -1;
    for (int event = 0; event < own.length; event++) {
      int past = history.items()[event];
      gains[past] += own[event] - rival[event];
    }
    for (int event = 0; event < own.length; event++) {
      int past = history.items()[event];
      if (!removed.get(past) && gains[past] > 0 && (next < 0 || gains[past] > gains[next])) {
        next = past;
      }
    }
    return next;
  }

  private int rankWithout(BitSet removed, int item) {
    model.score(history.without(removed), scores);
    return TopItems.rank(scores, seen, item);
  }

  record Found(BitSet without, int rankBefore, int rankAfter) {}
}
