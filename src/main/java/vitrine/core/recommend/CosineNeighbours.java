package vitrine.core.recommend;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import vitrine.core.common.Progress;

/**
 * The cosines between items' shopper vectors, all cores at once. Cosines are kept as whole
 * multiples of 2^-30 (off by at most 5e-10): sums of them times whole weights are then exact in
 * whatever order they are added, so that equal scores are equal and the tie rule decides.
 */
public final class CosineNeighbours {
  /** The step in which cosines are kept. */
  static final double STEP = 0x1p-30;

  private static final int ITEMS_PER_CHUNK = 64;

  private final SparseRows shoppers;
  private final SparseRows items;
  private final double[] squaredNorms;
  private final int most;
  private final double shrinkage;
  private final int[][] columns;
  private final int[][] cosines;

  /**
   * Cosines that are not fitted yet.
   *
   * @param shoppers shoppers × items
   * @param most how many neighbours each item keeps at most
   * @param shrinkage added to the product of the two lengths that a cosine divides by
   */
  public CosineNeighbours(SparseRows shoppers, int most, double shrinkage) {
    this.shoppers = shoppers;
    this.items = shoppers.transposed();
    this.most = most;
    this.shrinkage = shrinkage;
    this.squaredNorms = new double[items.rows()];
    for (int item = 0; item < items.rows(); item++) {
      for (int entry = items.starts()[item]; entry < items.starts()[item + 1]; entry++) {
        squaredNorms[item] += (double) items.values()[entry] * items.values()[entry];
      }
    }
    this.columns = new int[items.rows()][];
    this.cosines = new int[items.rows()][];
  }

  /** For each item its neighbours in ascending order and their cosines in {@link #STEP}s. */
  public Rows fit(Progress progress) {
    progress.step("progress.recommend.similarity");
    int chunks = (items.rows() + ITEMS_PER_CHUNK - 1) / ITEMS_PER_CHUNK;
    AtomicInteger done = new AtomicInteger();
    IntStream.range(0, chunks)
        .parallel()
        .forEach(
            chunk -> {
              progress.checkCancelled();
              int from = chunk * ITEMS_PER_CHUNK;
              fit(from, Math.min(items.rows(), from + ITEMS_PER_CHUNK));
              progress.report(done.incrementAndGet(), chunks);
            });
    return new Rows(columns, cosines);
  }

  private void fit(int from, int to) {
    double[] products = new double[items.rows()];
    int[] met = new int[items.rows()];
    for (int item = from; item < to; item++) {
      int count = multiply(item, products, met);
      keep(item, products, met, count);
    }
  }

  /** Adds up the item's products with every item it shares a shopper with; says how many those. */
  private int multiply(int item, double[] products, int[] met) {
    int count = 0;
    for (int entry = items.starts()[item]; entry < items.starts()[item + 1]; entry++) {
      int shopper = items.columns()[entry];
      double weight = items.values()[entry];
      for (int other = shoppers.starts()[shopper];
          other < shoppers.starts()[shopper + 1];
          other++) {
        int column = shoppers.columns()[other];
        if (products[column] == 0) {
          met[count++] = column;
        }
        products[column] += weight * shoppers.values()[other];
      }
    }
    return count;
  }

  private void keep(int item, double[] products, int[] met, int count) {
    Arrays.sort(met, 0, count);
    int[] rowColumns = new int[Math.max(0, count - 1)];
    int[] rowCosines = new int[rowColumns.length];
    int kept = 0;
    for (int i = 0; i < count; i++) {
      int column = met[i];
      if (column != item) {
        double lengths = Math.sqrt(squaredNorms[item] * squaredNorms[column]);
        double cosine = products[column] / (lengths + shrinkage);
        rowColumns[kept] = column;
        rowCosines[kept] = (int) Math.rint(cosine / STEP);
        kept++;
      }
      products[column] = 0;
    }
    if (kept > most) {
      shorten(item, rowColumns, rowCosines);
    } else {
      columns[item] = rowColumns;
      cosines[item] = rowCosines;
    }
  }

  /** Keeps the nearest, of equal ones those with the smaller ids, still in ascending order. */
  private void shorten(int item, int[] rowColumns, int[] rowCosines) {
    int[] sorted = rowCosines.clone();
    Arrays.sort(sorted);
    int least = sorted[sorted.length - most];
    int above = 0;
    for (int cosine : rowCosines) {
      above += cosine > least ? 1 : 0;
    }
    int equalsLeft = most - above;
    int[] keptColumns = new int[most];
    int[] keptCosines = new int[most];
    int kept = 0;
    for (int i = 0; i < rowColumns.length; i++) {
      boolean equal = rowCosines[i] == least && equalsLeft > 0;
      if (rowCosines[i] > least || equal) {
        equalsLeft -= equal ? 1 : 0;
        keptColumns[kept] = rowColumns[i];
        keptCosines[kept] = rowCosines[i];
        kept++;
      }
    }
    columns[item] = keptColumns;
    cosines[item] = keptCosines;
  }

  /** Neighbours by item; the arrays are shared, not copied: read only. */
  public record Rows(int[][] columns, int[][] cosines) {}
}
