package vitrine.core.importing;

import java.time.ZoneId;
import java.util.Deque;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.columns.Column;
import vitrine.core.importing.value.DayOrder;

/** Collects points in time. */
final class TimeBuilder implements ColumnBuilder {
  private final ZoneId zone;
  private final DayOrder days;

  TimeBuilder(ZoneId zone, DayOrder days) {
    this.zone = zone;
    this.days = days;
  }

  @Override
  public ColumnPart part() {
    return new TimePart(zone, days);
  }

  @Override
  public Column<?> build(String name, Deque<ColumnPart> parts, int rows) {
    // Filled in place: handing an array over would copy it.
    LongColumn column = LongColumn.create(name, rows);
    int row = 0;
    while (!parts.isEmpty()) {
      TimePart part = (TimePart) parts.removeFirst();
      long[] values = part.values();
      for (int at = 0; at < part.size(); at++) {
        column.set(row++, values[at]);
      }
    }
    return column;
  }
}
