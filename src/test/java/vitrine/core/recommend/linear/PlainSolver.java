package vitrine.core.recommend.linear;

import vitrine.core.common.Progress;

/** Inverts small matrices by Gauss and Jordan's elimination, and counts how often. */
public final class PlainSolver implements DenseSolver {
  private int calls;

  int calls() {
    return calls;
  }

  @Override
  public void invert(SymmetricMatrix matrix, Progress progress) {
    calls++;
    int n = matrix.order();
    double[][] rows = new double[n][2 * n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        rows[i][j] = matrix.get(i, j);
      }
      rows[i][n + i] = 1;
    }
    for (int pivot = 0; pivot < n; pivot++) {
      double scale = rows[pivot][pivot];
      for (int j = 0; j < 2 * n; j++) {
        rows[pivot][j] /= scale;
      }
      for (int i = 0; i < n; i++) {
        double factor = i == pivot ? 0 : rows[i][pivot];
        for (int j = 0; j < 2 * n; j++) {
          rows[i][j] -= factor * rows[pivot][j];
        }
      }
    }
    for (int i = 0; i < n; i++) {
      for (int j = 0; j <= i; j++) {
        int band = i / SymmetricMatrix.BAND;
        int begin = (i - matrix.start(band)) * matrix.end(band);
        matrix.band(band)[begin + j] = (float) rows[i][n + j];
      }
    }
  }
}
