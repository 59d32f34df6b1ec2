package vitrine.core.sentiment;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * The 95 % interval of a macro-F1: the percentiles of the figure over held-out rows drawn again
 * with replacement (Efron 1979, "Bootstrap Methods: Another Look at the Jackknife"). Rows matter
 * only by their cell of the confusion table, so cells are drawn.
 *
 * @param low the lower end
 * @param high the upper end
 */
public record SampledF1(double low, double high) {
  private static final int DRAWS = 1000;
  private static final long SEED = 20261126;

  /** Of a confusion table with at least one row. */
  public static SampledF1 of(int[][] confusion) {
    int classes = confusion.length;
    int[] ends = new int[classes * classes];
    int rows = 0;
    for (int cell = 0; cell < ends.length; cell++) {
      rows += confusion[cell / classes][cell % classes];
      ends[cell] = rows;
    }
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
    double[] figures = new double[DRAWS];
    for (int draw = 0; draw < DRAWS; draw++) {
      int[][] drawn = new int[classes][classes];
      for (int row = 0; row < rows; row++) {
        int place = random.nextInt(rows);
        int cell = 0;
        while (ends[cell] <= place) {
          cell++;
        }
        drawn[cell / classes][cell % classes]++;
      }
      figures[draw] = Evaluation.macroF1(drawn);
    }
    Arrays.sort(figures);
    return new SampledF1(figures[DRAWS / 40 - 1], figures[DRAWS - DRAWS / 40]);
  }
}
