package vitrine.core.recommend.linear;

import java.lang.ref.SoftReference;
import java.util.Optional;
import java.util.function.Supplier;
import vitrine.core.common.Progress;
import vitrine.core.recommend.Interactions;

/**
 * The inverse of a matrix of co-occurrences plus a ridge, which takes longest of all. The latest
 * one is kept as long as memory is not short of, for models that differ only in what comes after.
 */
public final class RidgeInverse {
  private final DenseSolver solver;
  private SoftReference<Latest> latest = new SoftReference<>(null);

  private record Key(Interactions training, double ridge) {}

  private record Latest(Key key, SymmetricMatrix inverse) {}

  /** Inverses by this solver. */
  public RidgeInverse(DenseSolver solver) {
    this.solver = solver;
  }

  /** (G + ridge · I)⁻¹ for the co-occurrences G of what shoppers liked. */
  synchronized SymmetricMatrix of(
      Interactions training,
      double ridge,
      Supplier<SymmetricMatrix> coOccurrence,
      Progress progress) {
    Key key = new Key(training, ridge);
    Optional<Latest> kept = Optional.ofNullable(latest.get()).filter(one -> one.key().equals(key));
    if (kept.isPresent()) {
      return kept.get().inverse();
    }
    latest.clear();
    SymmetricMatrix inverse = of(coOccurrence.get(), ridge, progress);
    latest = new SoftReference<>(new Latest(key, inverse));
    return inverse;
  }

  /** Replaces a symmetric matrix by the inverse of itself plus a ridge. */
  SymmetricMatrix of(SymmetricMatrix matrix, double ridge, Progress progress) {
    matrix.addToDiagonal(ridge);
    progress.step("progress.recommend.inverting");
    solver.invert(matrix, progress);
    return matrix;
  }
}
