package vitrine.core.quality;

import java.util.List;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.columns.Column;
import vitrine.core.common.Progress;
import vitrine.core.dataset.CodeColumn;
import vitrine.core.dataset.Frame;
import vitrine.core.dataset.MeasureColumn;
import vitrine.core.engagement.log.Blocks;

/**
 * A hash of every row over all columns, and whether two rows are equal. Values of texts are equal
 * when their letters are, numbers and times when their values are ({@code 1.50} and {@code 1.5}); a
 * missing value equals a missing one.
 */
final class RowHashes {
  private static final long STEP = 0x9e3779b97f4a7c15L;

  private final long[] hashes;
  private final int[][] codes;
  private final double[][] numbers;
  private final long[][] times;

  private RowHashes(long[] hashes, int[][] codes, double[][] numbers, long[][] times) {
    this.hashes = hashes;
    this.codes = codes;
    this.numbers = numbers;
    this.times = times;
  }

  static RowHashes of(Frame frame, Progress progress) {
    List<Column<?>> columns = frame.table().columns();
    int[][] codes =
        columns.stream()
            .filter(CodeColumn.class::isInstance)
            .map(column -> ((CodeColumn) column).codes())
            .toArray(int[][]::new);
    double[][] numbers =
        columns.stream()
            .filter(MeasureColumn.class::isInstance)
            .map(column -> ((MeasureColumn) column).values())
            .toArray(double[][]::new);
    long[][] times =
        columns.stream()
            .filter(LongColumn.class::isInstance)
            .map(column -> ((LongColumn) column).asLongArray())
            .toArray(long[][]::new);
    RowHashes made = new RowHashes(new long[frame.rows()], codes, numbers, times);
    Blocks.of(frame.rows(), (from, to) -> made.fill(from, to, progress));
    return made;
  }

  private int fill(int from, int to, Progress progress) {
    for (int[] column : codes) {
      progress.checkCancelled();
      for (int row = from; row < to; row++) {
        hashes[row] = next(hashes[row], column[row]);
      }
    }
    for (double[] column : numbers) {
      progress.checkCancelled();
      for (int row = from; row < to; row++) {
        hashes[row] = next(hashes[row], bits(column[row]));
      }
    }
    for (long[] column : times) {
      progress.checkCancelled();
      for (int row = from; row < to; row++) {
        hashes[row] = next(hashes[row], column[row]);
      }
    }
    return to - from;
  }

  /** The steps of SplitMix64. */
  private static long next(long hash, long value) {
    long mixed = (hash ^ value) + STEP;
    mixed = (mixed ^ (mixed >>> 30)) * 0xbf58476d1ce4e5b9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
    return mixed ^ (mixed >>> 31);
  }

  private static long bits(double value) {
    // adding zero makes -0.0 equal to 0.0, and all that is no number has one form
    return Double.doubleToLongBits(value + 0.0);
  }

  long hash(int row) {
    return hashes[row];
  }

  int rows() {
    return hashes.length;
  }

  boolean equal(int a, int b) {
    if (hashes[a] != hashes[b]) {
      return false;
    }
    for (int[] column : codes) {
      if (column[a] != column[b]) {
        return false;
      }
    }
    for (double[] column : numbers) {
      if (bits(column[a]) != bits(column[b])) {
        return false;
      }
    }
    for (long[] column : times) {
      if (column[a] != column[b]) {
        return false;
      }
    }
    return true;
  }
}
