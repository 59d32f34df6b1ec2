package vitrine.core.exposure;

import java.util.Optional;

/**
 * How rows are read before units are made of them.
 *
 * @param rules which rows count
 * @param schedule when the experiment was meant to run
 * @param assigned column of the time of assignment, where rows also have a time of their own;
 *     empty: found by its name
 */
public record RowReading(RowRules rules, Schedule schedule, Optional<String> assigned) {
  /** All rows count and nothing is known. */
  public static final RowReading PLAIN =
      new RowReading(RowRules.NONE, Schedule.UNKNOWN, Optional.empty());

  /** The same with other rules. */
  public RowReading with(RowRules other) {
    return new RowReading(other, schedule, assigned);
  }
}
