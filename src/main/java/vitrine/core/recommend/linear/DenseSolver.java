package vitrine.core.recommend.linear;

import vitrine.core.common.Progress;

/** Inverts large dense matrices. */
public interface DenseSolver {

  /**
   * Replaces a symmetric positive definite matrix by its inverse. It takes n³ multiplications and
   * additions for n rows, and as much memory again as the matrix.
   *
   * @param progress is asked whether to stop many times a second
   * @throws java.util.concurrent.CancellationException if cancelled; the matrix is then of no use
   */
  void invert(SymmetricMatrix matrix, Progress progress);
}
