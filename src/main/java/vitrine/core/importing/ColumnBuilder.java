package vitrine.core.importing;

import java.time.ZoneId;
import java.util.Map;
import tech.tablesaw.columns.Column;
import vitrine.core.importing.value.TimeFormat;

/**
 * Collects a column. A row is looked at before it is taken, so that a row that is set aside leaves
 * nothing behind: {@link #look} reads the value, {@link #take} keeps what was read.
 */
interface ColumnBuilder {
  /** What a look found. */
  enum Found {
    VALUE,
    MISSING,
    UNREADABLE
  }

  /** Reads the value of the row at hand. */
  Found look(byte[] bytes, int from, int to);

  /** The row at hand has no such column. */
  void lookMissing();

  /** Keeps the value of the row at hand. */
  void take();

  /** The column of all rows taken. */
  Column<?> build(String name);

  /** How times were written, by the rows taken. */
  default Map<TimeFormat, Long> formats() {
    return Map.of();
  }

  /** A builder for the values of a column. */
  static ColumnBuilder of(ColumnPlan column, ZoneId zone) {
    return switch (column.type()) {
      case TEXT -> new CodeBuilder();
      case NUMBER -> new NumberBuilder(column.numbers());
      case FLAG -> new FlagBuilder();
      case TIME -> new TimeBuilder(zone, column.days());
    };
  }
}
