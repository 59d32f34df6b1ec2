package vitrine.core.recommend;

import java.util.Arrays;

/**
 * The item-user vectors of a training: for each item the shoppers who took to it, each with the
 * summed weight of their events of it. Pairs whose weights sum to 0 or less are left out. Safe for
 * several threads at once.
 */
public final class ItemVectors {
  /** By how much shorter a vector is looked up in the other one rather than merged with it. */
  private static final int SPARSER = 12;

  private final int[][] shoppers;
  private final float[][] weights;
  private final double[] norms;

  private ItemVectors(int[][] shoppers, float[][] weights) {
    this.shoppers = shoppers;
    this.weights = weights;
    this.norms = new double[weights.length];
    for (int item = 0; item < norms.length; item++) {
      double squares = 0;
      for (float weight : weights[item]) {
        squares += (double) weight * weight;
      }
      norms[item] = Math.sqrt(squares);
    }
  }

  /** The vectors of these events. */
  public static ItemVectors of(Interactions interactions) {
    SparseRows items = SparseRows.shoppersByItems(interactions).transposed();
    int[][] shoppers = new int[items.rows()][];
    float[][] weights = new float[items.rows()][];
    for (int item = 0; item < items.rows(); item++) {
      int from = items.starts()[item];
      int to = items.starts()[item + 1];
      int[] own = new int[to - from];
      float[] sums = new float[own.length];
      int kept = 0;
      for (int entry = from; entry < to; entry++) {
        if (items.values()[entry] > 0) {
          own[kept] = items.columns()[entry];
          sums[kept] = items.values()[entry];
          kept++;
        }
      }
      shoppers[item] = Arrays.copyOf(own, kept);
      weights[item] = Arrays.copyOf(sums, kept);
    }
    return new ItemVectors(shoppers, weights);
  }

  /** The cosine of two items' vectors, from 0 to 1; 0 where one of them has no shopper. */
  public double cosine(int item, int other) {
    if (norms[item] == 0 || norms[other] == 0) {
      return 0;
    }
    return Math.min(1, product(item, other) / (norms[item] * norms[other]));
  }

  private double product(int item, int other) {
    int[] left = shoppers[item];
    int[] right = shoppers[other];
    if (left.length > right.length) {
      return product(other, item);
    }
    double product = 0;
    if ((long) left.length * SPARSER < right.length) {
      for (int i = 0; i < left.length; i++) {
        int place = Arrays.binarySearch(right, left[i]);
        product += place >= 0 ? (double) weights[item][i] * weights[other][place] : 0;
      }
      return product;
    }
    int i = 0;
    int j = 0;
    while (i < left.length && j < right.length) {
      if (left[i] == right[j]) {
        product += (double) weights[item][i] * weights[other][j];
        i++;
        j++;
      } else if (left[i] < right[j]) {
        i++;
      } else {
        j++;
      }
    }
    return product;
  }
}
