package vitrine.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vitrine.core.common.ProblemCode;
import vitrine.core.common.VitrineException;
import vitrine.core.engagement.log.Condition;

/**
 * Conditions as they are typed: {@code column=value}, {@code column=} for rows without a value,
 * {@code column>=number}, {@code column<number}. Several values of one column keep any of them;
 * several bounds of one column keep what lies between.
 */
final class WhereArguments {
  private static final Pattern ARGUMENT =
      Pattern.compile("([^=<>]+)(>=|<=|=|<|>)(.*)", Pattern.DOTALL);

  private final Map<String, Set<String>> values = new LinkedHashMap<>();
  private final Map<String, Condition.Between> ranges = new LinkedHashMap<>();

  private WhereArguments() {}

  /**
   * Reads the arguments.
   *
   * @throws VitrineException if one is none of the forms
   */
  static List<Condition> conditions(List<String> arguments) {
    WhereArguments read = new WhereArguments();
    arguments.forEach(read::add);
    List<Condition> conditions = new ArrayList<>();
    read.values.forEach((column, wanted) -> conditions.add(anyOf(column, wanted)));
    conditions.addAll(read.ranges.values());
    return conditions;
  }

  private static Condition anyOf(String column, Set<String> wanted) {
    Set<String> values = new LinkedHashSet<>(wanted);
    boolean missing = values.remove("");
    return new Condition.AnyOf(column, values, missing);
  }

  private void add(String argument) {
    Matcher parts = ARGUMENT.matcher(argument);
    if (!parts.matches()) {
      throw new VitrineException(ProblemCode.USAGE, "--where " + argument);
    }
    String column = parts.group(1);
    String right = parts.group(3);
    switch (parts.group(2)) {
      case "=" -> values.computeIfAbsent(column, c -> new LinkedHashSet<>()).add(right);
      case ">=" -> from(column, number(right, argument));
      case ">" -> from(column, Math.nextUp(number(right, argument)));
      case "<" -> below(column, number(right, argument));
      default -> below(column, Math.nextUp(number(right, argument)));
    }
  }

  private static double number(String text, String argument) {
    try {
      double number = Double.parseDouble(text.strip());
      if (!Double.isNaN(number)) {
        return number;
      }
    } catch (NumberFormatException e) {
      throw new VitrineException(ProblemCode.USAGE, e, "--where " + argument);
    }
    throw new VitrineException(ProblemCode.USAGE, "--where " + argument);
  }

  private Condition.Between range(String column) {
    return ranges.getOrDefault(
        column, new Condition.Between(column, OptionalDouble.empty(), OptionalDouble.empty()));
  }

  private void from(String column, double least) {
    Condition.Between range = range(column);
    double both = Math.max(least, range.from().orElse(least));
    ranges.put(column, new Condition.Between(column, OptionalDouble.of(both), range.below()));
  }

  private void below(String column, double bound) {
    Condition.Between range = range(column);
    double both = Math.min(bound, range.below().orElse(bound));
    ranges.put(column, new Condition.Between(column, range.from(), OptionalDouble.of(both)));
  }
}
