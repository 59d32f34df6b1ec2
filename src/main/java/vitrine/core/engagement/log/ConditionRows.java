package vitrine.core.engagement.log;

import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Consumer;
import tech.tablesaw.api.LongColumn;
import vitrine.core.common.ProblemCode;
import vitrine.core.common.VitrineException;
import vitrine.core.dataset.CodeColumn;
import vitrine.core.dataset.Frame;
import vitrine.core.dataset.MeasureColumn;

/** Takes away the rows that a condition does not match. */
public final class ConditionRows {
  private ConditionRows() {}

  /**
   * The rows of any frame that match all conditions.
   *
   * @throws VitrineException if the frame has no such column or it never holds such a value
   */
  public static boolean[] matching(Frame frame, Collection<Condition> conditions) {
    boolean[] rows = new boolean[frame.rows()];
    Arrays.fill(rows, true);
    for (Condition condition : conditions) {
      keep(
          rows,
          frame,
          condition,
          clock -> {
            LongColumn times =
                frame
                    .times()
                    .orElseThrow(
                        () ->
                            new VitrineException(
                                ProblemCode.FILTER_COLUMN_UNKNOWN, clock.notation()));
            long[] ofRow = times.asLongArray();
            keepClock(rows, Days.of(ofRow, frame.zone()), frame.zone(), ofRow, clock);
          });
    }
    return rows;
  }

  static void keep(boolean[] rows, PreparedLog data, Condition condition) {
    keep(
        rows,
        data.log().frame(),
        condition,
        clock -> keepClock(rows, data.days(), data.log().zone(), data.log().times(), clock));
  }

  private static void keep(
      boolean[] rows, Frame frame, Condition condition, Consumer<Condition.Clock> byClock) {
    switch (condition) {
      case Condition.AnyOf anyOf -> {
        Optional<CodeColumn> codes = frame.codes(anyOf.column());
        if (codes.isPresent()) {
          keepCodes(rows, codes.get(), anyOf);
        } else {
          keepNumbers(rows, measures(frame, anyOf.column()), anyOf);
        }
      }
      case Condition.Between between -> keepRange(rows, numeric(frame, between), between);
      case Condition.Clock clock -> byClock.accept(clock);
    }
  }

  /** The rows whose code is wanted; a row without one is kept where {@code missing} says so. */
  static void keep(boolean[] rows, int[] codes, boolean[] wanted, boolean missing) {
    Blocks.of(
        rows.length,
        (from, to) -> {
          for (int row = from; row < to; row++) {
            rows[row] &= codes[row] < 0 ? missing : wanted[codes[row]];
          }
          return to;
        });
  }

  private static void keepCodes(boolean[] rows, CodeColumn column, Condition.AnyOf anyOf) {
    boolean[] wanted = new boolean[column.dictionary().size()];
    for (String value : anyOf.values()) {
      int code = column.dictionary().code(value);
      if (code < 0) {
        throw new VitrineException(ProblemCode.FILTER_VALUE_UNKNOWN, anyOf.column(), value);
      }
      wanted[code] = true;
    }
    keep(rows, column.codes(), wanted, anyOf.missing());
  }

  private static MeasureColumn measures(Frame frame, String column) {
    return frame
        .measures(column)
        .orElseThrow(() -> new VitrineException(ProblemCode.FILTER_COLUMN_UNKNOWN, column));
  }

  private static MeasureColumn numeric(Frame frame, Condition.Between between) {
    if (frame.codes(between.column()).isPresent()) {
      throw new VitrineException(ProblemCode.FILTER_COLUMN_NOT_NUMERIC, between.column());
    }
    return measures(frame, between.column());
  }

  private static void keepNumbers(boolean[] rows, MeasureColumn column, Condition.AnyOf anyOf) {
    double[] wanted = anyOf.values().stream().mapToDouble(v -> number(anyOf.column(), v)).toArray();
    double[] values = column.values();
    Blocks.of(
        rows.length,
        (from, to) -> {
          for (int row = from; row < to; row++) {
            double value = values[row];
            boolean match = Double.isNaN(value) && anyOf.missing();
            for (double one : wanted) {
              match |= value == one;
            }
            rows[row] &= match;
          }
          return to;
        });
  }

  private static double number(String column, String value) {
    try {
      return Double.parseDouble(value);
    } catch (NumberFormatException e) {
      throw new VitrineException(ProblemCode.FILTER_VALUE_UNKNOWN, e, column, value);
    }
  }

  private static void keepRange(boolean[] rows, MeasureColumn column, Condition.Between between) {
    double least = end(between.from(), Double.NEGATIVE_INFINITY);
    boolean open = between.below().isEmpty();
    double below = end(between.below(), Double.POSITIVE_INFINITY);
    double[] values = column.values();
    Blocks.of(
        rows.length,
        (from, to) -> {
          for (int row = from; row < to; row++) {
            double value = values[row];
            rows[row] &= value >= least && (open || value < below);
          }
          return to;
        });
  }

  private static double end(OptionalDouble end, double open) {
    return end.orElse(open);
  }

  private static void keepClock(
      boolean[] rows, Days days, ZoneId zone, long[] times, Condition.Clock clock) {
    HourClock week = new HourClock(days, zone.getRules());
    boolean[] wanted = new boolean[HourClock.CELLS];
    for (int cell = 0; cell < wanted.length; cell++) {
      wanted[cell] =
          all(clock.weekdays(), DayOfWeek.of(1 + cell / HourClock.HOURS))
              && all(clock.hours(), cell % HourClock.HOURS);
    }
    int[] dayOfRow = days.ofRow();
    Blocks.of(
        rows.length,
        (from, to) -> {
          for (int row = from; row < to; row++) {
            int day = dayOfRow[row];
            rows[row] &= day >= 0 && wanted[week.cell(day, times[row])];
          }
          return to;
        });
  }

  private static <T> boolean all(Set<T> wanted, T one) {
    return wanted.isEmpty() || wanted.contains(one);
  }
}
