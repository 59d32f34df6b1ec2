package vitrine.core.exposure.selfcheck;

import vitrine.core.exposure.ExperimentDesign;

/**
 * How the self-check is made.
 *
 * @param splits how many times units are dealt anew
 * @param seed equal seeds give equal results, on any number of cores
 * @param pool whose units are dealt
 * @param design control, planned shares, alpha and N*
 */
public record SelfCheckPlan(int splits, long seed, Pool pool, ExperimentDesign design) {
  /** So many unless the user gives another number. */
  public static final int SPLITS = 1_000;

  /** The seed unless the user gives another one. */
  public static final long SEED = 20261126;

  /** The usual check of a design. */
  public static SelfCheckPlan of(ExperimentDesign design) {
    return new SelfCheckPlan(SPLITS, SEED, Pool.ALL, design);
  }
}
