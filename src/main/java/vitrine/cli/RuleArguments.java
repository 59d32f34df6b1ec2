package vitrine.cli;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vitrine.core.common.ProblemCode;
import vitrine.core.common.VitrineException;
import vitrine.core.quality.CleaningRules;
import vitrine.core.quality.Rule;

/**
 * What {@code --rule} says: {@code duplicates=on}, {@code times.from=2017-11-25}, {@code
 * robots.threshold=500}, {@code items.ids=POST,D}; {@code auto} takes a bound from the data again.
 */
final class RuleArguments {
  private static final String AUTO = "auto";

  private RuleArguments() {}

  /**
   * The rules with every argument applied, in order.
   *
   * @throws VitrineException if one names no rule or no setting of it
   */
  static CleaningRules apply(CleaningRules rules, List<String> arguments) {
    CleaningRules changed = rules;
    for (String argument : arguments) {
      changed = apply(changed, argument);
    }
    return changed;
  }

  private static CleaningRules apply(CleaningRules rules, String argument) {
    int equals = argument.indexOf('=');
    if (equals < 1) {
      throw unknown(argument);
    }
    String value = argument.substring(equals + 1).strip();
    try {
      return switch (argument.substring(0, equals)) {
        case "times.from" -> rules.withDays(day(value), rules.to());
        case "times.to" -> rules.withDays(rules.from(), day(value));
        case "robots.threshold" -> rules.withEventsPerDay(rate(value));
        case "items.ids" -> rules.withItems(ids(value));
        default -> switched(rules, argument, argument.substring(0, equals), value);
      };
    } catch (DateTimeException | IllegalArgumentException e) {
      throw new VitrineException(ProblemCode.USAGE, e, "--rule " + argument);
    }
  }

  private static CleaningRules switched(
      CleaningRules rules, String argument, String name, String value) {
    Rule rule = Rule.of(name).orElseThrow(() -> unknown(argument));
    return switch (value) {
      case "on" -> rules.with(rule, true);
      case "off" -> rules.with(rule, false);
      default -> throw unknown(argument);
    };
  }

  private static Optional<LocalDate> day(String value) {
    return value.equals(AUTO) ? Optional.empty() : Optional.of(LocalDate.parse(value));
  }

  private static double rate(String value) {
    return value.equals(AUTO) ? CleaningRules.MOST_EVENTS_PER_DAY : Double.parseDouble(value);
  }

  private static Optional<List<String>> ids(String value) {
    return value.equals(AUTO)
        ? Optional.empty()
        : Optional.of(
            Arrays.stream(value.split(",", -1))
                .map(String::strip)
                .filter(id -> !id.isEmpty())
                .toList());
  }

  private static VitrineException unknown(String argument) {
    return new VitrineException(ProblemCode.USAGE, "--rule " + argument);
  }
}
