package vitrine.core.engagement.log;

import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;

/** An event filter: which rows count. */
public sealed interface Condition {
  /** How a row without a value is written. */
  String NOTHING = "∅";

  /** The condition in short, the same in every language: {@code category = hats | shoes}. */
  String notation();

  /** Rows whose column holds one of these values. */
  static Condition of(String column, String... values) {
    return new AnyOf(column, new LinkedHashSet<>(Arrays.asList(values)), false);
  }

  /** Rows whose column holds nothing. */
  static Condition missing(String column) {
    return new AnyOf(column, Set.of(), true);
  }

  /**
   * A row matches if the column holds one of the values. In a column of numbers the values are
   * numbers as text.
   *
   * @param column a column of values or of numbers
   * @param values what it may hold
   * @param missing whether it may also hold nothing
   */
  record AnyOf(String column, Set<String> values, boolean missing) implements Condition {
    /** Copies the set. */
    public AnyOf {
      values = Set.copyOf(values);
    }

    @Override
    public String notation() {
      String named = values.stream().sorted().collect(Collectors.joining(" | "));
      if (!missing) {
        return column + " = " + named;
      }
      return column + " = " + (named.isEmpty() ? NOTHING : named + " | " + NOTHING);
    }
  }

  /**
   * A row matches if the column's number lies in a half-open range; a row without a number does
   * not.
   *
   * @param column a column of numbers
   * @param from the least that matches; any if empty
   * @param below what every match is less than; any if empty
   */
  record Between(String column, OptionalDouble from, OptionalDouble below) implements Condition {

    @Override
    public String notation() {
      String least = from.isPresent() ? column + " >= " + number(from.getAsDouble()) : "";
      String bound = below.isPresent() ? column + " < " + number(below.getAsDouble()) : "";
      return least.isEmpty() || bound.isEmpty() ? least + bound : least + ", " + bound;
    }

    private static String number(double value) {
      String text = Double.toString(value);
      return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }
  }

  /**
   * A row matches if it happened on one of these days of the week, at one of these hours, by the
   * clock of the data's zone.
   *
   * @param weekdays which days; all if empty
   * @param hours which hours, 0 to 23; all if empty
   */
  record Clock(Set<DayOfWeek> weekdays, Set<Integer> hours) implements Condition {
    /** Copies the sets and checks the hours. */
    public Clock {
      weekdays = Set.copyOf(weekdays);
      hours = Set.copyOf(hours);
      if (hours.stream().anyMatch(hour -> hour < 0 || hour > 23)) {
        throw new IllegalArgumentException("no such hour among " + hours);
      }
    }

    @Override
    public String notation() {
      String days = weekdays.stream().sorted().map(Enum::name).collect(Collectors.joining(" | "));
      String times =
          hours.stream()
              .sorted()
              .map(hour -> String.format(Locale.ROOT, "%02d:00", hour))
              .collect(Collectors.joining(" | "));
      return days.isEmpty() || times.isEmpty() ? days + times : days + ", " + times;
    }
  }
}
