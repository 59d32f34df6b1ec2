package vitrine.core.recommend.text;

import java.util.Arrays;
import java.util.BitSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import vitrine.core.common.Progress;

/**
 * For each item the items with events whose texts are nearest, each with its share: the softmax of
 * sharpness × cosine over those that are kept. An item is not its own neighbour.
 *
 * @param items by item, ascending; none for an item without a text
 * @param shares of each, which sum to 1
 */
@SuppressWarnings("ArrayRecordComponent")
record TextNeighbours(int[][] items, float[][] shares) {

  /**
   * Finds them, all cores at once: items² × dimensions multiplications.
   *
   * @param known items that something is known of
   * @param most how many neighbours at most
   */
  static TextNeighbours of(
      ItemTexts texts, BitSet known, int most, double sharpness, Progress progress) {
    progress.step("progress.recommend.similarity");
    int size = texts.vectors().length;
    int[][] items = new int[size][];
    float[][] shares = new float[size][];
    int[] candidates = known.stream().filter(texts::reads).toArray();
    TextCosines cosines = new TextCosines(texts);
    ThreadLocal<float[]> rows = ThreadLocal.withInitial(() -> new float[size]);
    AtomicInteger done = new AtomicInteger();
    IntStream.range(0, size)
        .parallel()
        .forEach(
            item -> {
              progress.checkCancelled();
              float[] row = rows.get();
              cosines.of(item, row);
              items[item] = texts.reads(item) ? nearest(row, item, candidates, most) : new int[0];
              shares[item] = shares(row, items[item], sharpness);
              progress.report(done.incrementAndGet(), size);
            });
    return new TextNeighbours(items, shares);
  }

  /** Of equal ones the smaller ids. */
  private static int[] nearest(float[] row, int item, int[] candidates, int most) {
    int[] others = Arrays.stream(candidates).filter(other -> other != item).toArray();
    if (others.length <= most) {
      return others;
    }
    float[] sorted = new float[others.length];
    for (int i = 0; i < sorted.length; i++) {
      sorted[i] = row[others[i]];
    }
    Arrays.sort(sorted);
    float least = sorted[sorted.length - most];
    int above = 0;
    for (int other : others) {
      above += row[other] > least ? 1 : 0;
    }
    int equalsLeft = most - above;
    int[] kept = new int[most];
    int size = 0;
    for (int other : others) {
      boolean equal = row[other] == least && equalsLeft > 0;
      if (row[other] > least || equal) {
        equalsLeft -= equal ? 1 : 0;
        kept[size++] = other;
      }
    }
    return kept;
  }

  private static float[] shares(float[] row, int[] neighbours, double sharpness) {
    double largest = Double.NEGATIVE_INFINITY;
    for (int other : neighbours) {
      largest = Math.max(largest, row[other]);
    }
    double[] weights = new double[neighbours.length];
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      weights[i] = Math.exp(sharpness * (row[neighbours[i]] - largest));
      sum += weights[i];
    }
    float[] shares = new float[weights.length];
    for (int i = 0; i < shares.length; i++) {
      shares[i] = (float) (weights[i] / sum);
    }
    return shares;
  }
}
