package vitrine.core.recommend;

import java.util.BitSet;

/**
 * Contributions by taking each past item out of the history and scoring again: for models whose
 * score is no sum over the past. Weights are not fitted again.
 */
public final class RemovalContributions {
  private RemovalContributions() {}

  /**
   * The drops in the scores of these items.
   *
   * @param catalogue how many items the model scores
   * @return for each item a part an event; an item's whole drop stands at its last event
   */
  public static double[][] of(
      FittedRecommender model, History history, int[] items, int catalogue) {
    double[] with = new double[catalogue];
    double[] without = new double[catalogue];
    model.score(history, with);
    double[][] parts = new double[items.length][history.size()];
    BitSet done = new BitSet();
    BitSet removed = new BitSet();
    for (int event = history.size() - 1; event >= 0; event--) {
      int past = history.items()[event];
      if (done.get(past)) {
        continue;
      }
      done.set(past);
      removed.clear();
      removed.set(past);
      model.score(history.without(removed), without);
      for (int i = 0; i < items.length; i++) {
        parts[i][event] = with[items[i]] - without[items[i]];
      }
    }
    return parts;
  }
}
