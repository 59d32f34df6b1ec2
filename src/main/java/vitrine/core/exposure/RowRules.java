package vitrine.core.exposure;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vitrine.core.engagement.log.Condition;

/**
 * Which rows of an experiment count at all. Rules are applied before units are counted, in the
 * order of the components; a row that one of them leaves out is counted there and nowhere else.
 *
 * @param from the first day that counts; any if empty
 * @param to the last day that counts; any if empty
 * @param keep a row counts if it matches all conditions of any of these; every row if there are
 *     none
 * @param firstRow whether only the first row of a unit counts, in file order; a unit whose kept
 *     rows name two arms stays in two arms
 */
public record RowRules(
    Optional<LocalDate> from,
    Optional<LocalDate> to,
    List<List<Condition>> keep,
    boolean firstRow) {
  /** Every row counts. */
  public static final RowRules NONE =
      new RowRules(Optional.empty(), Optional.empty(), List.of(), false);

  /** Copies the lists. */
  public RowRules {
    keep = keep.stream().map(List::copyOf).toList();
  }

  /** Keeps the rows that match any of these. */
  public static RowRules keeping(List<List<Condition>> any, boolean firstRow) {
    return new RowRules(Optional.empty(), Optional.empty(), any, firstRow);
  }

  /** Whether every row counts. */
  public boolean isEmpty() {
    return from.isEmpty() && to.isEmpty() && keep.isEmpty() && !firstRow;
  }

  /** The same, but only first rows count. */
  public RowRules firstRows() {
    return new RowRules(from, to, keep, true);
  }

  /** The same days, but other rows count. */
  public RowRules counting(List<List<Condition>> any, boolean firstRowOnly) {
    return new RowRules(from, to, any, firstRowOnly);
  }

  /** Whether days of rows matter. */
  public boolean dated() {
    return from.isPresent() || to.isPresent();
  }

  /** The columns that conditions look at. */
  public Set<String> columns() {
    Set<String> columns = new HashSet<>();
    for (List<Condition> all : keep) {
      for (Condition condition : all) {
        switch (condition) {
          case Condition.AnyOf anyOf -> columns.add(anyOf.column());
          case Condition.Between between -> columns.add(between.column());
          case Condition.Clock _ -> {}
        }
      }
    }
    return columns;
  }

  /** The conditions as they are typed: {@code group = control & page = old; group = test & …}. */
  public String notation() {
    return keep.stream()
        .map(all -> all.stream().map(Condition::notation).collect(Collectors.joining(" & ")))
        .collect(Collectors.joining("; "));
  }
}
