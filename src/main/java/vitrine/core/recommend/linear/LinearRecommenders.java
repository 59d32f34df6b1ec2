package vitrine.core.recommend.linear;

import java.util.List;
import java.util.function.Supplier;
import vitrine.core.recommend.Recommender;
import vitrine.core.recommend.Recommenders;

/** The linear recommenders with the settings worth trying. */
public final class LinearRecommenders {
  private LinearRecommenders() {}

  /**
   * Adds them.
   *
   * @param dense is asked for when a model is fitted
   */
  public static Recommenders addTo(Recommenders recommenders, Supplier<DenseSolver> dense) {
    LinearSolver solver =
        LinearSolver.of((matrix, progress) -> dense.get().invert(matrix, progress));
    return recommenders
        .with(Ease.NAME, () -> ease(solver))
        .with(Slist.NAME, () -> slist(solver))
        .with(LinearBlend.NAME, () -> blend(solver));
  }

  /** Those of one ridge stand together: they share an inverse. */
  private static List<Recommender> ease(LinearSolver solver) {
    return List.of(
        new Ease(100, .6, solver),
        new Ease(100, .8, solver),
        new Ease(100, 1, solver),
        new Ease(30, .8, solver),
        new Ease(300, .6, solver));
  }

  private static List<Recommender> slist(LinearSolver solver) {
    return List.of(
        new Slist(30, .2, .7, .7, solver),
        new Slist(30, .8, .7, .7, solver),
        new Slist(100, .2, .7, .7, solver));
  }

  private static List<Recommender> blend(LinearSolver solver) {
    return List.of(
        blend(.6, 3, 4, solver),
        blend(.6, 3, 0, solver),
        blend(.6, 1, 4, solver),
        blend(.8, 3, 4, solver),
        blend(1, 1, 4, solver));
  }

  private static LinearBlend blend(
      double recency, double following, double smooth, LinearSolver solver) {
    return new LinearBlend(100, recency, new LinearBlend.Weights(following, smooth), solver);
  }
}
