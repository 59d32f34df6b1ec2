package vitrine.core.recommend.sequence;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * How strongly items go together: .8^(gap - 1) summed over the pairs of a shopper's items that are
 * at most 7 places apart, divided by the root of both items' sums. Symmetric, in compressed rows;
 * its eigenvalues lie from -1 to 1.
 */
final class FollowGraph {
  private static final int WIDEST_GAP = 7;
  private static final double DECAY = .8;

  private final int[][] columns;
  private final float[][] values;

  FollowGraph(int[][] sequences, int items) {
    long[][] pairs = pairs(sequences, items);
    columns = new int[items][];
    values = new float[items][];
    double[] sums = new double[items];
    IntStream.range(0, items).parallel().forEach(item -> sums[item] = merge(item, pairs[item]));
    IntStream.range(0, items)
        .parallel()
        .forEach(
            item -> {
              for (int i = 0; i < columns[item].length; i++) {
                values[item][i] /= (float) Math.sqrt(sums[item] * sums[columns[item][i]]);
              }
            });
  }

  /** Each item's neighbours with the gap, packed: neighbour × 8 + gap. */
  private static long[][] pairs(int[][] sequences, int items) {
    int[] sizes = new int[items];
    each(sequences, (item, other, gap) -> sizes[item]++);
    long[][] pairs = new long[items][];
    for (int item = 0; item < items; item++) {
      pairs[item] = new long[sizes[item]];
    }
    int[] filled = new int[items];
    each(
        sequences,
        (item, other, gap) -> pairs[item][filled[item]++] = (long) other * (WIDEST_GAP + 1) + gap);
    return pairs;
  }

  private interface Pair {
    void take(int item, int other, int gap);
  }

  private static void each(int[][] sequences, Pair pair) {
    for (int[] sequence : sequences) {
      for (int at = 0; at < sequence.length; at++) {
        for (int gap = 1; gap <= WIDEST_GAP && at + gap < sequence.length; gap++) {
          if (sequence[at] != sequence[at + gap]) {
            pair.take(sequence[at], sequence[at + gap], gap);
            pair.take(sequence[at + gap], sequence[at], gap);
          }
        }
      }
    }
  }

  private double merge(int item, long[] pairs) {
    Arrays.sort(pairs);
    int[] found = new int[pairs.length];
    float[] weights = new float[pairs.length];
    int size = 0;
    double sum = 0;
    for (long pair : pairs) {
      int other = (int) (pair / (WIDEST_GAP + 1));
      double weight = Math.pow(DECAY, pair % (WIDEST_GAP + 1) - 1);
      if (size == 0 || found[size - 1] != other) {
        found[size++] = other;
      }
      weights[size - 1] += (float) weight;
      sum += weight;
    }
    columns[item] = Arrays.copyOf(found, size);
    values[item] = Arrays.copyOf(weights, size);
    return sum;
  }

  int items() {
    return columns.length;
  }

  /** Whether an item goes with no other. */
  boolean isAlone(int item) {
    return columns[item].length == 0;
  }

  /** The product with a matrix of items × width, row-major. */
  double[] times(double[] matrix, int width) {
    double[] product = new double[matrix.length];
    IntStream.range(0, items())
        .parallel()
        .forEach(
            item -> {
              int to = item * width;
              for (int i = 0; i < columns[item].length; i++) {
                double weight = values[item][i];
                int from = columns[item][i] * width;
                for (int k = 0; k < width; k++) {
                  product[to + k] += weight * matrix[from + k];
                }
              }
            });
    return product;
  }
}
