package vitrine.core.experiment.power;

import java.util.OptionalDouble;
import vitrine.core.experiment.AnalysisPlan;
import vitrine.core.experiment.Scale;

/**
 * How the planned experiment will be judged.
 *
 * @param scale of the effect: a lift, or absolute
 * @param allocation of units to arms
 * @param alpha error level, two-sided
 * @param horizon fixed or sequential
 * @param tuned N*, for which the sequential interval is narrowest; empty: the units that are
 *     planned
 */
public record PowerDesign(
    Scale scale, Allocation allocation, double alpha, Horizon horizon, OptionalDouble tuned) {

  /** A lift, two equal arms, alpha .05, judged once. */
  public static PowerDesign standard() {
    return new PowerDesign(
        Scale.RELATIVE,
        Allocation.equal(2),
        AnalysisPlan.ALPHA,
        Horizon.FIXED,
        OptionalDouble.empty());
  }

  /** The same on another scale. */
  public PowerDesign with(Scale other) {
    return new PowerDesign(other, allocation, alpha, horizon, tuned);
  }

  /** The same with another horizon. */
  public PowerDesign with(Horizon other) {
    return new PowerDesign(scale, allocation, alpha, other, tuned);
  }

  /** The same with other arms. */
  public PowerDesign with(Allocation other) {
    return new PowerDesign(scale, other, alpha, horizon, tuned);
  }
}
