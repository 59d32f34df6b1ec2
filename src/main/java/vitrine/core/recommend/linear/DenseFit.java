package vitrine.core.recommend.linear;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import vitrine.core.common.Progress;
import vitrine.core.recommend.SparseRows;

/**
 * Rows of weights W = -P / diag(P) + P·T + E·Fᵀ with a diagonal of zeros, where P is the inverse of
 * the co-occurrences plus a ridge: the first part is EASE, the second a ridge regression of what
 * came next on what was there, the third smooths. Any part may be left out.
 *
 * @param inverse P
 * @param ease whether the first part is taken
 * @param following T as a sum of matrices of items × items, already weighed
 * @param smooth E and F, already weighed
 */
record DenseFit(
    SymmetricMatrix inverse, boolean ease, List<SparseRows> following, SpectralFactors smooth) {
  private static final int ROWS_AT_ONCE = 128;

  ItemWeights.Dense rows(Progress progress) {
    progress.step("progress.recommend.similarity");
    int items = inverse.order();
    float[][] rows = new float[items][];
    float[] diagonal = inverse.diagonal();
    int chunks = (items + ROWS_AT_ONCE - 1) / ROWS_AT_ONCE;
    AtomicInteger done = new AtomicInteger();
    IntStream.range(0, chunks)
        .parallel()
        .forEach(
            chunk -> {
              int from = chunk * ROWS_AT_ONCE;
              Panel panel = new Panel(from, Math.min(ROWS_AT_ONCE, items - from));
              following.forEach(one -> panel.follow(one, progress));
              panel.smooth(progress);
              panel.write(rows, diagonal);
              progress.report(done.incrementAndGet(), chunks);
            });
    return new ItemWeights.Dense(rows);
  }

  /** Some neighbouring rows of W, kept as columns so that every loop runs along memory. */
  private final class Panel {
    private final int from;
    private final int width;
    private final float[] inverses;
    private final float[] sums;

    Panel(int from, int width) {
      this.from = from;
      this.width = width;
      this.inverses = new float[inverse.order() * width];
      this.sums = new float[inverse.order() * width];
      inverse.columns(from, width, inverses);
    }

    void follow(SparseRows matrix, Progress progress) {
      int[] starts = matrix.starts();
      for (int item = 0; item < matrix.rows(); item++) {
        progress.checkCancelled();
        for (int entry = starts[item]; entry < starts[item + 1]; entry++) {
          add(matrix.values()[entry], inverses, item, matrix.columns()[entry]);
        }
      }
    }

    void smooth(Progress progress) {
      int rank = smooth.rank();
      float[] turned = new float[rank * width];
      for (int row = 0; row < width; row++) {
        for (int k = 0; k < rank; k++) {
          turned[k * width + row] = smooth.out()[from + row][k];
        }
      }
      for (int item = 0; rank > 0 && item < inverse.order(); item++) {
        progress.checkCancelled();
        for (int k = 0; k < rank; k++) {
          add(smooth.in()[item][k], turned, k, item);
        }
      }
    }

    private void add(float times, float[] columns, int column, int item) {
      int read = column * width;
      int write = item * width;
      for (int row = 0; row < width; row++) {
        sums[write + row] += times * columns[read + row];
      }
    }

    void write(float[][] rows, float[] diagonal) {
      int items = inverse.order();
      for (int row = 0; row < width; row++) {
        float[] weights = new float[items];
        for (int item = 0; item < items; item++) {
          float direct = ease ? -inverses[item * width + row] / diagonal[item] : 0;
          weights[item] = direct + sums[item * width + row];
        }
        weights[from + row] = 0;
        rows[from + row] = weights;
      }
    }
  }
}
