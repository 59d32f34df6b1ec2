package vitrine.core.experiment.portfolio;

import vitrine.core.experiment.ExperimentOutcome;
import vitrine.core.experiment.ExperimentOutcome.Estimated;

/**
 * What a stream says at one checkpoint.
 *
 * @param checkpoint its sums
 * @param fixed treatment - control with the interval and p of a test that is made once
 * @param alwaysValid the same effect with an interval and p that hold at all looks together
 */
public record Look(Checkpoint checkpoint, ExperimentOutcome fixed, ExperimentOutcome alwaysValid) {

  /** Whether a fixed test made here is significant. */
  public boolean significant() {
    return fixed.estimated().map(Estimated::significant).orElse(false);
  }

  /** Whether the always-valid interval excludes 0 here. */
  public boolean alwaysValidSignificant() {
    return alwaysValid.estimated().map(Estimated::significant).orElse(false);
  }
}
