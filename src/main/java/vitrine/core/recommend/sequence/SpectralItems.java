package vitrine.core.recommend.sequence;

import java.util.Random;
import java.util.stream.IntStream;
import vitrine.core.common.Progress;

/**
 * Vectors of items to begin a training with: the leading eigenvectors of what goes with what, each
 * times the root of its eigenvalue, an item's row scaled to one length (the embedding of spectral
 * clustering: Ng, Jordan and Weiss 2002). A transformer that begins with them learns in a few
 * epochs what takes it a hundred from random ones, and ends higher.
 *
 * <p>The eigenvectors are found by subspace iteration (Halko, Martinsson and Tropp, "Finding
 * Structure with Randomness", 2011); of those far down only a good approximation.
 */
public final class SpectralItems {
  private static final int EXTRA = 16;
  private static final int ROUNDS = 24;
  private static final double NOISE = .02;

  private SpectralItems() {}

  /**
   * A vector an item, row-major; the same for the same sequences and seed. An item that goes with
   * no other, and every dimension beyond the number of items, is small noise.
   *
   * @param length of each vector
   */
  public static float[] of(
      int[][] sequences, int items, int dimensions, double length, long seed, Progress progress) {
    FollowGraph graph = new FollowGraph(sequences, items);
    int width = Math.min(items, dimensions + EXTRA);
    Random random = new Random(seed);
    double[] basis = new double[items * width];
    for (int i = 0; i < basis.length; i++) {
      basis[i] = random.nextGaussian();
    }
    for (int round = 0; round < ROUNDS; round++) {
      progress.checkCancelled();
      // The graph plus one, so that the largest eigenvalues are also the largest in size.
      double[] product = graph.times(basis, width);
      for (int i = 0; i < product.length; i++) {
        product[i] += basis[i];
      }
      basis = product;
      Orthonormal.columns(basis, items, width);
    }
    SymmetricEigen eigen =
        SymmetricEigen.of(Orthonormal.products(basis, graph.times(basis, width), items, width));
    return vectors(graph, basis, eigen, dimensions, length, random);
  }

  private static float[] vectors(
      FollowGraph graph,
      double[] basis,
      SymmetricEigen eigen,
      int dimensions,
      double length,
      Random random) {
    int items = graph.items();
    int width = eigen.values().length;
    int kept = Math.min(dimensions, width);
    float[] vectors = new float[items * dimensions];
    for (int i = 0; i < vectors.length; i++) {
      vectors[i] = (float) (NOISE * random.nextGaussian());
    }
    IntStream.range(0, items)
        .filter(item -> !graph.isAlone(item))
        .parallel()
        .forEach(
            item -> {
              double[] row = new double[kept];
              double squares = 0;
              for (int k = 0; k < kept; k++) {
                double sum = 0;
                for (int i = 0; i < width; i++) {
                  sum += basis[item * width + i] * eigen.vectors()[i * width + k];
                }
                row[k] = sum * Math.sqrt(Math.max(0, eigen.values()[k]));
                squares += row[k] * row[k];
              }
              double scale = length / Math.sqrt(Math.max(squares, 1e-30));
              for (int k = 0; k < kept; k++) {
                vectors[item * dimensions + k] = (float) (row[k] * scale);
              }
            });
    return vectors;
  }
}
