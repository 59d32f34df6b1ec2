package vitrine.core.experiment;

import java.util.Optional;

/**
 * What an arm does to a metric, against the control.
 *
 * @param metric what is measured
 * @param arm the variant
 * @param method how error is controlled over time
 * @param adjustment what made it more precise
 * @param control the control's value
 * @param treatment the arm's value, unadjusted
 * @param absolute arm - control
 * @param relative (arm - control) / |control|
 * @param newcombe the second interval of a difference of shares
 * @param influence the effect without the unit that moves it most, where the units are known
 * @param nonInferiority the test of a guardrail with a margin
 */
public record Effect(
    Metric metric,
    String arm,
    Method method,
    Adjustment adjustment,
    ArmEstimate control,
    ArmEstimate treatment,
    ExperimentOutcome absolute,
    ExperimentOutcome relative,
    Optional<Interval> newcombe,
    Optional<Influence> influence,
    Optional<NonInferiority> nonInferiority) {

  /** Whether a covariate from before the experiment was used. */
  public boolean cuped() {
    return adjustment == Adjustment.CUPED;
  }
}
