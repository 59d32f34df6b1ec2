package vitrine.core.recommend.linear;

import vitrine.core.common.ProblemCode;
import vitrine.core.common.VitrineException;

/**
 * Up to which size of catalogue linear models are fitted, and how.
 *
 * @param dense items up to which every item's weights on every other are kept; a dense fit of n
 *     items takes 6n² bytes of the heap, 2n² beside it and n³ operations
 * @param sparse items up to which each item is fitted on its nearest ones
 */
public record LinearLimits(int dense, int sparse) {
  /** With these, a fit stays under 4 GB in all and takes some minutes on two cores. */
  private static final int MOST_DENSE = 20_000;

  private static final int MOST_SPARSE = 100_000;
  private static final double SHARE_OF_HEAP = .6;
  private static final int BYTES = 6;

  /** The limits for a heap of this many bytes. */
  public static LinearLimits ofHeap(long bytes) {
    int fits = (int) Math.min(MOST_DENSE, Math.sqrt(SHARE_OF_HEAP * bytes / BYTES));
    return new LinearLimits(fits, MOST_SPARSE);
  }

  boolean isDense(int items) {
    return items <= dense;
  }

  /**
   * Declines a catalogue that is too large to be fitted at all.
   *
   * @param model the recommender's name
   */
  void check(String model, int items) {
    check(model, items, sparse);
  }

  /** Declines a catalogue that is too large for a model that has only a dense fit. */
  void checkDense(String model, int items) {
    check(model, items, dense);
  }

  private static void check(String model, int items, int most) {
    if (items > most) {
      throw new VitrineException(ProblemCode.RECOMMEND_TOO_MANY_ITEMS, model, items, most);
    }
  }
}
