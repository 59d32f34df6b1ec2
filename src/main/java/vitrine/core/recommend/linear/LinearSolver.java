package vitrine.core.recommend.linear;

/**
 * What linear recommenders are fitted with.
 *
 * @param inverse inverts, and keeps the latest inverse
 * @param limits how large a catalogue may be
 */
public record LinearSolver(RidgeInverse inverse, LinearLimits limits) {

  /** With a solver, and limits by the memory at hand. */
  public static LinearSolver of(DenseSolver solver) {
    return new LinearSolver(
        new RidgeInverse(solver), LinearLimits.ofHeap(Runtime.getRuntime().maxMemory()));
  }
}
