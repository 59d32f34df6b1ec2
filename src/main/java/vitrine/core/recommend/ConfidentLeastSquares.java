package vitrine.core.recommend;

import java.util.Arrays;
import java.util.stream.IntStream;
import vitrine.core.common.Progress;

/**
 * Solves one side of {@link Als} while the other stands still: for each row u the system (YᵀY + Σ
 * alpha·r·y·yᵀ + λI) x = Σ (1 + alpha·r) y, sums over the row's entries, by conjugate gradients
 * from the x it has. Rows are split over the cores; each is computed the same way whoever does it.
 */
final class ConfidentLeastSquares {
  private static final int STEPS = 3;
  private static final int ROWS_PER_CHUNK = 256;
  private static final double SOLVED = 1e-20;

  private final double alpha;
  private final double regularisation;

  ConfidentLeastSquares(double alpha, double regularisation) {
    this.alpha = alpha;
    this.regularisation = regularisation;
  }

  void solve(SparseRows rows, FactorRows fixed, FactorRows solved, Progress progress) {
    int rank = fixed.rank();
    double[] gram = fixed.gram();
    float[] system = new float[gram.length];
    for (int i = 0; i < gram.length; i++) {
      system[i] = (float) (gram[i] + (i % (rank + 1) == 0 ? regularisation : 0));
    }
    int chunks = (rows.rows() + ROWS_PER_CHUNK - 1) / ROWS_PER_CHUNK;
    IntStream.range(0, chunks)
        .parallel()
        .forEach(
            chunk -> {
              progress.checkCancelled();
              Row row = new Row(rows, fixed, solved, system);
              int to = Math.min(rows.rows(), (chunk + 1) * ROWS_PER_CHUNK);
              for (int index = chunk * ROWS_PER_CHUNK; index < to; index++) {
                row.solve(index);
              }
            });
  }

  /** One row at a time, with the arrays it needs. */
  private final class Row {
    private final SparseRows rows;
    private final float[] fixed;
    private final float[] solved;
    private final float[] system;
    private final int rank;
    private final float[] x;
    private final float[] residual;
    private final float[] direction;
    private final float[] product;

    Row(SparseRows rows, FactorRows fixed, FactorRows solved, float[] system) {
      this.rows = rows;
      this.fixed = fixed.values();
      this.solved = solved.values();
      this.system = system;
      this.rank = fixed.rank();
      this.x = new float[rank];
      this.residual = new float[rank];
      this.direction = new float[rank];
      this.product = new float[rank];
    }

    void solve(int row) {
      int from = rows.starts()[row];
      int to = rows.starts()[row + 1];
      if (from == to) {
        Arrays.fill(solved, row * rank, (row + 1) * rank, 0);
        return;
      }
      System.arraycopy(solved, row * rank, x, 0, rank);
      multiply(x, from, to);
      for (int i = 0; i < rank; i++) {
        residual[i] = -product[i];
      }
      for (int entry = from; entry < to; entry++) {
        addScaled(residual, (float) (1 + alpha * rows.values()[entry]), entry);
      }
      System.arraycopy(residual, 0, direction, 0, rank);
      double left = dot(residual, residual);
      for (int step = 0; step < STEPS && left > SOLVED; step++) {
        multiply(direction, from, to);
        float length = (float) (left / dot(direction, product));
        for (int i = 0; i < rank; i++) {
          x[i] += length * direction[i];
          residual[i] -= length * product[i];
        }
        double leftNow = dot(residual, residual);
        float turn = (float) (leftNow / left);
        for (int i = 0; i < rank; i++) {
          direction[i] = residual[i] + turn * direction[i];
        }
        left = leftNow;
      }
      System.arraycopy(x, 0, solved, row * rank, rank);
    }

    /** The row's matrix times a vector, into {@link #product}. */
    private void multiply(float[] vector, int from, int to) {
      Arrays.fill(product, 0);
      for (int j = 0; j < rank; j++) {
        // the matrix is symmetric: a row of it stands for a column
        float scale = vector[j];
        int at = j * rank;
        for (int i = 0; i < rank; i++) {
          product[i] += scale * system[at + i];
        }
      }
      for (int entry = from; entry < to; entry++) {
        int at = rows.columns()[entry] * rank;
        float along = 0;
        for (int i = 0; i < rank; i++) {
          along += vector[i] * fixed[at + i];
        }
        addScaled(product, (float) (alpha * rows.values()[entry]) * along, entry);
      }
    }

    private void addScaled(float[] target, float scale, int entry) {
      int at = rows.columns()[entry] * rank;
      for (int i = 0; i < rank; i++) {
        target[i] += scale * fixed[at + i];
      }
    }

    private double dot(float[] a, float[] b) {
      double sum = 0;
      for (int i = 0; i < rank; i++) {
        sum += (double) a[i] * b[i];
      }
      return sum;
    }
  }
}
