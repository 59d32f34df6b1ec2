package vitrine.core.recommend.linear;

/**
 * The Cholesky factor of a small symmetric positive definite matrix (Golub and Van Loan, "Matrix
 * Computations", 4th edition, section 4.2).
 *
 * @param factor lower triangle, row-major
 * @param order the number of rows
 */
@SuppressWarnings("ArrayRecordComponent")
record Cholesky(double[] factor, int order) {

  /** Factors a matrix in place. */
  static Cholesky of(double[] matrix, int order) {
    for (int row = 0; row < order; row++) {
      for (int column = 0; column <= row; column++) {
        double sum = matrix[row * order + column];
        for (int k = 0; k < column; k++) {
          sum -= matrix[row * order + k] * matrix[column * order + k];
        }
        matrix[row * order + column] =
            row == column ? Math.sqrt(sum) : sum / matrix[column * order + column];
      }
    }
    return new Cholesky(matrix, order);
  }

  /** Replaces the right-hand side by the solution. */
  void solve(double[] side) {
    for (int row = 0; row < order; row++) {
      for (int k = 0; k < row; k++) {
        side[row] -= factor[row * order + k] * side[k];
      }
      side[row] /= factor[row * order + row];
    }
    for (int row = order - 1; row >= 0; row--) {
      side[row] /= factor[row * order + row];
      for (int k = 0; k < row; k++) {
        side[k] -= factor[row * order + k] * side[row];
      }
    }
  }
}
