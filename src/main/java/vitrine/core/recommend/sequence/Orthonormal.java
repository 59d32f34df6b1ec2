package vitrine.core.recommend.sequence;

import java.util.stream.IntStream;

/** Makes the columns of a tall matrix orthonormal, by the Cholesky factor of their products. */
public final class Orthonormal {
  private Orthonormal() {}

  /**
   * Replaces the columns by an orthonormal basis of what they span. Twice, because one pass loses
   * digits where columns are nearly parallel.
   *
   * @param matrix rows × width, row-major
   */
  public static void columns(double[] matrix, int rows, int width) {
    for (int pass = 0; pass < 2; pass++) {
      double[] factor = cholesky(products(matrix, matrix, rows, width), width);
      IntStream.range(0, rows)
          .parallel()
          .forEach(
              row -> {
                int at = row * width;
                for (int i = 0; i < width; i++) {
                  double value = matrix[at + i];
                  for (int k = 0; k < i; k++) {
                    value -= factor[i * width + k] * matrix[at + k];
                  }
                  matrix[at + i] = value / factor[i * width + i];
                }
              });
    }
  }

  /**
   * The directions in which a symmetric matrix stretches most, among those that a basis spans.
   *
   * @param basis rows × width, orthonormal columns
   * @param product the matrix times the basis
   * @param kept how many directions
   * @return rows × kept, orthonormal columns, the most stretched first
   */
  public static double[] leading(double[] basis, double[] product, int rows, int kept) {
    int width = basis.length / rows;
    double[] turn = SymmetricEigen.of(products(basis, product, rows, width)).vectors();
    double[] leading = new double[rows * kept];
    IntStream.range(0, rows)
        .parallel()
        .forEach(
            row -> {
              for (int i = 0; i < width; i++) {
                for (int k = 0; k < kept; k++) {
                  leading[row * kept + k] += basis[row * width + i] * turn[i * width + k];
                }
              }
            });
    return leading;
  }

  /** The products of the columns of two matrices: width × width. */
  static double[] products(double[] a, double[] b, int rows, int width) {
    double[] products = new double[width * width];
    IntStream.range(0, width)
        .parallel()
        .forEach(
            i -> {
              int to = i * width;
              for (int row = 0; row < rows; row++) {
                double value = a[row * width + i];
                int from = row * width;
                for (int k = 0; k < width; k++) {
                  products[to + k] += value * b[from + k];
                }
              }
            });
    return products;
  }

  private static double[] cholesky(double[] square, int width) {
    double[] factor = new double[width * width];
    for (int i = 0; i < width; i++) {
      for (int k = 0; k <= i; k++) {
        double sum = square[i * width + k];
        for (int j = 0; j < k; j++) {
          sum -= factor[i * width + j] * factor[k * width + j];
        }
        factor[i * width + k] =
            i == k ? Math.sqrt(Math.max(sum, 1e-30)) : sum / factor[k * width + k];
      }
    }
    return factor;
  }
}
