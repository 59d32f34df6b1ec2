package vitrine.ui.experiment.selfcheck;

import java.util.Optional;
import vitrine.core.exposure.selfcheck.Pool;
import vitrine.ui.experiment.ExperimentView;

/**
 * Which self-check the user started.
 *
 * @param experiment for which one; empty: none was started, or it was cancelled
 * @param pool whose units are dealt
 * @param round counts the starts: each deals anew
 */
public record SelfCheckChoice(Optional<String> experiment, Pool pool, int round) {
  /** Nothing was started. */
  public static final SelfCheckChoice NONE = new SelfCheckChoice(Optional.empty(), Pool.ALL, 0);

  SelfCheckChoice started(String name) {
    return new SelfCheckChoice(Optional.of(name), pool, round + 1);
  }

  SelfCheckChoice cancelled() {
    return new SelfCheckChoice(Optional.empty(), pool, round);
  }

  SelfCheckChoice pool(Pool other) {
    return new SelfCheckChoice(Optional.empty(), other, round);
  }

  /** Whether it was started for this experiment. */
  boolean wants(ExperimentView view) {
    return experiment.equals(Optional.of(view.name()));
  }
}
