package vitrine.core.recommend.evaluation;

import java.util.OptionalDouble;
import vitrine.core.recommend.Interactions;
import vitrine.core.recommend.SparseRows;

/**
 * How different the items of a list are: 1 - the mean cosine of its pairs (Ziegler, McNee, Konstan
 * and Lausen, Improving Recommendation Lists Through Topic Diversification, 2005), between the
 * items' shopper vectors of the training events. A vector holds, for each shopper, the summed
 * weights of their events of the item; an item without training events is like no other, cosine 0.
 *
 * <p>With unit vectors u the pairs' cosines are (‖Σu‖² - Σ‖u‖²) / 2, so that a list costs as many
 * steps as its items have shoppers, whatever the number of pairs.
 */
public final class IntraListDiversity {
  private final SparseRows items;
  private final double[] norms;

  private IntraListDiversity(SparseRows items, double[] norms) {
    this.items = items;
    this.norms = norms;
  }

  /** The diversity of lists after these training events. Safe for several threads at once. */
  public static IntraListDiversity of(Interactions training) {
    SparseRows items = SparseRows.shoppersByItems(training).transposed();
    double[] norms = new double[items.rows()];
    for (int item = 0; item < norms.length; item++) {
      double squares = 0;
      for (int entry = items.starts()[item]; entry < items.starts()[item + 1]; entry++) {
        squares += (double) items.values()[entry] * items.values()[entry];
      }
      norms[item] = Math.sqrt(squares);
    }
    return new IntraListDiversity(items, norms);
  }

  /** Room for {@link #of(int[], double[])}: one for each thread. */
  public double[] room() {
    return new double[items.width()];
  }

  /**
   * The diversity of a list, from 0, all alike, to 1, none like another.
   *
   * @param list item indices, no item twice
   * @param room of {@link #room()}, all 0; it is so again afterwards
   * @return empty for a list of fewer than two items, which has no pair
   */
  public OptionalDouble of(int[] list, double[] room) {
    if (list.length < 2) {
      return OptionalDouble.empty();
    }
    double before = 0;
    double together = 0;
    for (int item : list) {
      if (norms[item] > 0) {
        before++;
        for (int entry = items.starts()[item]; entry < items.starts()[item + 1]; entry++) {
          double step = items.values()[entry] / norms[item];
          double old = room[items.columns()[entry]];
          // the square of the sum, kept up as the sum grows
          together += step * (2 * old + step);
          room[items.columns()[entry]] = old + step;
        }
      }
    }
    for (int item : list) {
      for (int entry = items.starts()[item]; entry < items.starts()[item + 1]; entry++) {
        room[items.columns()[entry]] = 0;
      }
    }
    return OptionalDouble.of(1 - (together - before) / ((double) list.length * (list.length - 1)));
  }
}
