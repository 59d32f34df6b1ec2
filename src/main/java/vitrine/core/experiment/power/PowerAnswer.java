package vitrine.core.experiment.power;

import java.util.OptionalDouble;
import java.util.function.Supplier;

/**
 * Units, effect and power that go together, one of them solved for.
 *
 * @param analysis baseline and design
 * @param units of all arms together
 * @param effect a lift as a share, or absolute
 * @param power the probability that the effect is found
 */
public record PowerAnswer(PowerAnalysis analysis, Solution units, Solution effect, Solution power) {

  /** Solves for what the question leaves open. */
  public static PowerAnswer of(PowerAnalysis analysis, PowerQuestion question) {
    OptionalDouble units = question.units();
    OptionalDouble effect = question.effect();
    OptionalDouble power = question.power();
    return new PowerAnswer(
        analysis,
        given(units, () -> analysis.units(effect.getAsDouble(), power.getAsDouble())),
        given(effect, () -> analysis.detectable(units.getAsDouble(), power.getAsDouble())),
        given(power, () -> analysis.power(units.getAsDouble(), effect.getAsDouble())));
  }

  private static Solution given(OptionalDouble number, Supplier<Solution> solved) {
    return number.isPresent() ? new Solution.Found(number.getAsDouble()) : solved.get();
  }
}
