package vitrine.core.importing;

import java.time.ZoneId;
import java.util.Deque;
import java.util.EnumMap;
import java.util.Map;
import tech.tablesaw.columns.Column;
import vitrine.core.dataset.Role;
import vitrine.core.importing.value.TimeFormat;

/** Makes a column of its parts. */
sealed interface ColumnBuilder permits CodeBuilder, MeasureBuilder, TimeBuilder {

  /** A new part; parts may be filled side by side. */
  ColumnPart part();

  /**
   * The column of all parts, which it takes out of the queue one by one, so that few values are
   * held twice at a time.
   *
   * @param rows of all parts together
   */
  Column<?> build(String name, Deque<ColumnPart> parts, int rows);

  /** A builder for the values of a column. */
  static ColumnBuilder of(ColumnPlan column, ZoneId zone) {
    return switch (column.type()) {
      case TEXT -> new CodeBuilder(isId(column.role()));
      case NUMBER -> new MeasureBuilder(() -> new NumberPart(column.numbers()));
      case FLAG -> new MeasureBuilder(FlagPart::new);
      case TIME -> new TimeBuilder(zone, column.days());
    };
  }

  private static boolean isId(Role role) {
    return switch (role) {
      case USER, ITEM, SESSION, ORDER -> true;
      default -> false;
    };
  }

  /** How many ids stood in white space, which is not kept. */
  static long trimmed(ColumnPart part) {
    return part instanceof CodePart ? part.count(ColumnPart.TRIMMED) : 0;
  }

  /** How times were written, by the rows of a part. */
  static Map<TimeFormat, Long> formats(ColumnPart part) {
    Map<TimeFormat, Long> found = new EnumMap<>(TimeFormat.class);
    if (part instanceof TimePart) {
      for (TimeFormat format : TimeFormat.values()) {
        long count = part.count(ColumnPart.VALUE + format.ordinal());
        if (count > 0) {
          found.put(format, count);
        }
      }
    }
    return found;
  }
}
