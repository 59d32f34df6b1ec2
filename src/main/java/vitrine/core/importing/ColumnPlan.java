package vitrine.core.importing;

import java.util.List;
import vitrine.core.dataset.Role;
import vitrine.core.importing.value.DayOrder;
import vitrine.core.importing.value.NumberStyle;
import vitrine.core.importing.value.TimeFormat;

/**
 * How one column is read.
 *
 * @param name unique in the plan
 * @param type how its values are kept
 * @param suggested the type that its values look like, whatever its role asks for
 * @param role what it means
 * @param confidence of the detected role, from 0 to 1; 1 where the user chose it
 * @param numbers how its numbers are written
 * @param days what comes first in a date such as 3/4/2024
 * @param times the time formats seen in the sample, the most frequent first
 * @param examples a few values
 */
public record ColumnPlan(
    String name,
    ColumnType type,
    ColumnType suggested,
    Role role,
    double confidence,
    NumberStyle numbers,
    DayOrder days,
    List<TimeFormat> times,
    List<String> examples) {

  /** Copies the lists. */
  public ColumnPlan {
    times = List.copyOf(times);
    examples = List.copyOf(examples);
  }

  /** The same column with a role that the user chose. */
  ColumnPlan chosen(Role wanted) {
    return new ColumnPlan(
        name,
        ColumnType.of(wanted, suggested),
        suggested,
        wanted,
        1,
        numbers,
        days,
        times,
        examples);
  }

  /** The same column, read as another type. */
  public ColumnPlan withType(ColumnType wanted) {
    return new ColumnPlan(name, wanted, wanted, role, confidence, numbers, days, times, examples);
  }

  /** The same column, with the other reading of 3/4/2024. */
  public ColumnPlan withDays(DayOrder wanted) {
    return new ColumnPlan(
        name, type, suggested, role, confidence, numbers, wanted, times, examples);
  }
}
