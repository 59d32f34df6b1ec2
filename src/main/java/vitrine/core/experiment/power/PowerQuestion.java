package vitrine.core.experiment.power;

import java.util.OptionalDouble;

/**
 * Two of units, effect and power; the third is asked for.
 *
 * @param units of all arms together; empty: asked for
 * @param effect a lift as a share, or absolute; empty: asked for
 * @param power empty: asked for
 */
public record PowerQuestion(OptionalDouble units, OptionalDouble effect, OptionalDouble power) {

  /** Checks that one is missing. */
  public PowerQuestion {
    long given =
        (units.isPresent() ? 1 : 0) + (effect.isPresent() ? 1 : 0) + (power.isPresent() ? 1 : 0);
    if (given != 2) {
      throw new IllegalArgumentException("two of units, effect and power are needed");
    }
  }

  /** How many units an effect needs. */
  public static PowerQuestion units(double effect, double power) {
    return new PowerQuestion(
        OptionalDouble.empty(), OptionalDouble.of(effect), OptionalDouble.of(power));
  }

  /** How likely so many units find an effect. */
  public static PowerQuestion power(double units, double effect) {
    return new PowerQuestion(
        OptionalDouble.of(units), OptionalDouble.of(effect), OptionalDouble.empty());
  }

  /** The smallest effect that so many units find. */
  public static PowerQuestion effect(double units, double power) {
    return new PowerQuestion(
        OptionalDouble.of(units), OptionalDouble.empty(), OptionalDouble.of(power));
  }
}
