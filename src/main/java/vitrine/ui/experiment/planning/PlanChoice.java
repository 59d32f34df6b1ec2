package vitrine.ui.experiment.planning;

import java.util.Optional;
import vitrine.core.experiment.Scale;
import vitrine.core.experiment.power.Horizon;
import vitrine.core.experiment.power.PowerAnalysis;

/**
 * What the user wants to know of a planned experiment.
 *
 * @param metric its name; empty: the first
 * @param asked what is solved for
 * @param scale of the effect
 * @param effect a lift as a share, or absolute
 * @param power to aim at
 * @param weeks it may take
 * @param horizon when it is judged
 */
public record PlanChoice(
    Optional<String> metric,
    Asked asked,
    Scale scale,
    double effect,
    double power,
    int weeks,
    Horizon horizon) {
  /** How long for a lift of 5 %, with the usual power. */
  public static final PlanChoice FIRST =
      new PlanChoice(
          Optional.empty(),
          Asked.UNITS,
          Scale.RELATIVE,
          .05,
          PowerAnalysis.TARGET,
          4,
          Horizon.FIXED);

  /** What is solved for. */
  public enum Asked {
    /** How many units and weeks an effect needs. */
    UNITS,
    /** Which effect so many weeks find. */
    EFFECT
  }

  PlanChoice metric(String name) {
    return new PlanChoice(Optional.of(name), asked, scale, effect, power, weeks, horizon);
  }

  PlanChoice asked(Asked other) {
    return new PlanChoice(metric, other, scale, effect, power, weeks, horizon);
  }

  PlanChoice effect(double size) {
    return new PlanChoice(metric, asked, scale, size, power, weeks, horizon);
  }

  PlanChoice power(double share) {
    return new PlanChoice(metric, asked, scale, effect, share, weeks, horizon);
  }

  PlanChoice weeks(int count) {
    return new PlanChoice(metric, asked, scale, effect, power, count, horizon);
  }

  PlanChoice horizon(Horizon other) {
    return new PlanChoice(metric, asked, scale, effect, power, weeks, other);
  }
}
