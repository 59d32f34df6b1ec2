package vitrine.core.recommend;

import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * A factor a row, one after the other. The array is shared, not copied; only a solver writes to it.
 *
 * @param values row after row
 * @param rank the length of a row
 */
record FactorRows(float[] values, int rank) {
  /** Sums over rows are made in so many parts, whatever the number of cores: the same each time. */
  private static final int PARTS = 16;

  private static final double SPREAD = .1;

  /** Rows of zeros. */
  static FactorRows zero(int rows, int rank) {
    return new FactorRows(new float[Math.multiplyExact(rows, rank)], rank);
  }

  /** Small random rows. */
  static FactorRows random(int rows, int rank, SplittableRandom random) {
    FactorRows factors = zero(rows, rank);
    for (int i = 0; i < factors.values.length; i++) {
      factors.values[i] = (float) (random.nextGaussian() * SPREAD);
    }
    return factors;
  }

  int rows() {
    return values.length / rank;
  }

  /** The sum of the outer products of all rows, rank × rank. */
  double[] gram() {
    double[][] parts = new double[PARTS][];
    IntStream.range(0, PARTS)
        .parallel()
        .forEach(
            part ->
                parts[part] =
                    gram(
                        (int) ((long) rows() * part / PARTS),
                        (int) ((long) rows() * (part + 1) / PARTS)));
    double[] sum = parts[0];
    for (int part = 1; part < PARTS; part++) {
      for (int i = 0; i < sum.length; i++) {
        sum[i] += parts[part][i];
      }
    }
    return sum;
  }

  private double[] gram(int from, int to) {
    double[] sum = new double[rank * rank];
    for (int row = from; row < to; row++) {
      int at = row * rank;
      for (int i = 0; i < rank; i++) {
        double own = values[at + i];
        for (int j = 0; j < rank; j++) {
          sum[i * rank + j] += own * values[at + j];
        }
      }
    }
    return sum;
  }
}
