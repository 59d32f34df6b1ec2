package vitrine.core.experiment;

import java.util.Optional;

/**
 * What an arm does to a metric, against the control.
 *
 * @param metric what is measured
 * @param arm the variant
 * @param method how error is controlled over time
 * @param cuped whether a covariate from before the experiment was used
 * @param control the control's value
 * @param treatment the arm's value, unadjusted
 * @param absolute arm - control
 * @param relative (arm - control) / |control|
 * @param newcombe the second interval of a difference of shares
 * @param influence the effect without the unit that moves it most, where the units are known
 */
public record Effect(
    Metric metric,
    String arm,
    Method method,
    boolean cuped,
    ArmEstimate control,
    ArmEstimate treatment,
    ExperimentOutcome absolute,
    ExperimentOutcome relative,
    Optional<Interval> newcombe,
    Optional<Influence> influence) {

  /** The same effect with other outcomes, after a correction for many tests. */
  Effect with(ExperimentOutcome newAbsolute, ExperimentOutcome newRelative) {
    return new Effect(
        metric,
        arm,
        method,
        cuped,
        control,
        treatment,
        newAbsolute,
        newRelative,
        newcombe,
        influence);
  }
}
