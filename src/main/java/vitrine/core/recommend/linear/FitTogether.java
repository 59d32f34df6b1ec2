package vitrine.core.recommend.linear;

import java.util.List;
import java.util.Map;
import vitrine.core.common.Progress;
import vitrine.core.recommend.Interactions;
import vitrine.core.recommend.SparseRows;

/**
 * EASE with what follows and what is smooth: dense, or of nearest items where the catalogue is too
 * large for that.
 */
record FitTogether(Interactions training, CoOccurrence shop, double ridge, LinearSolver solver) {
  private static final int NEAREST = 100;

  /** Whether there is room for factors and for weights of every item on every other. */
  boolean isDense() {
    return solver.limits().isDense(training.catalogue());
  }

  /** How it is fitted, for the settings. */
  Map<String, Object> settings() {
    return isDense() ? Map.of("fit", "dense") : Map.of("fit", "nearest items", "nearest", NEAREST);
  }

  /**
   * The weights.
   *
   * @param following what follows what, weighed
   * @param smooth weighed; left out unless dense
   */
  ItemWeights weights(SparseRows following, SpectralFactors smooth, Progress progress) {
    if (!isDense()) {
      return new LocalRidge(shop, following, NEAREST, ridge).fit(progress);
    }
    SymmetricMatrix inverse =
        solver.inverse().of(training, ridge, () -> shop.matrix(progress), progress);
    return new DenseFit(inverse, true, List.of(following), smooth).rows(progress);
  }
}
