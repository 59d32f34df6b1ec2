package vitrine.core.recommend.linear;

import java.util.Random;
import java.util.stream.IntStream;
import vitrine.core.common.Progress;
import vitrine.core.recommend.SparseRows;
import vitrine.core.recommend.sequence.Orthonormal;

/**
 * The smooth part of what goes with what: the projection on the leading right singular vectors V of
 * the shopper × item matrix, each entry divided by the roots of the shopper's and the item's number
 * of entries (the ideal low-pass filter of Shen et al., "How Powerful is Graph Convolution for
 * Recommendation?", 2021). What an event of item i says about item j is (V Vᵀ)ij divided by the
 * root of the number of shoppers of i: popular items are damped on one side only.
 *
 * @param out for each item its row of V, divided by that root
 * @param in for each item its row of V
 */
@SuppressWarnings("ArrayRecordComponent")
record SpectralFactors(float[][] out, float[][] in) {
  private static final int EXTRA = 20;
  private static final int ROUNDS = 8;
  private static final long SEED = 1;

  /** What there is to say without any factor. */
  static SpectralFactors none(int items) {
    return new SpectralFactors(new float[items][0], new float[items][0]);
  }

  /** The same, saying this many times as much. */
  SpectralFactors times(double factor) {
    float[][] scaled = new float[out.length][];
    for (int item = 0; item < out.length; item++) {
      scaled[item] = out[item].clone();
      for (int k = 0; k < scaled[item].length; k++) {
        scaled[item][k] *= (float) factor;
      }
    }
    return new SpectralFactors(scaled, in);
  }

  int rank() {
    return out.length == 0 ? 0 : out[0].length;
  }

  /**
   * Finds the leading vectors by subspace iteration from a fixed seed (Halko, Martinsson and Tropp,
   * "Finding Structure with Randomness", 2011).
   *
   * @param most how many vectors, at most one an item
   */
  static SpectralFactors of(CoOccurrence shop, int most, Progress progress) {
    progress.step("progress.recommend.spectrum");
    int items = shop.items().rows();
    int rank = Math.min(most, items);
    int width = Math.min(items, rank + EXTRA);
    double[] basis = new double[items * width];
    Random random = new Random(SEED);
    for (int i = 0; i < basis.length; i++) {
      basis[i] = random.nextGaussian();
    }
    Normalised rows = new Normalised(shop);
    for (int round = 0; round < ROUNDS; round++) {
      progress.checkCancelled();
      basis = rows.gram(basis, width);
      Orthonormal.columns(basis, items, width);
      progress.report(round + 1L, ROUNDS);
    }
    return rows.factors(Orthonormal.leading(basis, rows.gram(basis, width), items, rank), rank);
  }

  /** The matrix with every entry divided by the roots of its row's and its column's entries. */
  private record Normalised(CoOccurrence shop) {

    double[] gram(double[] basis, int width) {
      double[] byShopper = times(shop.shoppers(), shop.items(), basis, width);
      return times(shop.items(), shop.shoppers(), byShopper, width);
    }

    private static double[] times(SparseRows left, SparseRows right, double[] from, int width) {
      double[] product = new double[left.rows() * width];
      IntStream.range(0, left.rows())
          .parallel()
          .forEach(
              row -> {
                int begin = left.starts()[row];
                int end = left.starts()[row + 1];
                for (int at = begin; at < end; at++) {
                  int column = left.columns()[at];
                  int size = right.starts()[column + 1] - right.starts()[column];
                  double entry = 1 / Math.sqrt((double) size * (end - begin));
                  for (int k = 0; k < width; k++) {
                    product[row * width + k] += entry * from[column * width + k];
                  }
                }
              });
      return product;
    }

    SpectralFactors factors(double[] vectors, int rank) {
      int items = shop.items().rows();
      float[][] out = new float[items][rank];
      float[][] in = new float[items][rank];
      for (int item = 0; item < items; item++) {
        int size = shop.items().starts()[item + 1] - shop.items().starts()[item];
        for (int k = 0; k < rank && size > 0; k++) {
          in[item][k] = (float) vectors[item * rank + k];
          out[item][k] = (float) (vectors[item * rank + k] / Math.sqrt(size));
        }
      }
      return new SpectralFactors(out, in);
    }
  }
}
