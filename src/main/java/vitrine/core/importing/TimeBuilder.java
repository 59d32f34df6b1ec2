package vitrine.core.importing;

import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Map;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.columns.Column;
import vitrine.core.importing.value.Blank;
import vitrine.core.importing.value.DayOrder;
import vitrine.core.importing.value.TimeFormat;
import vitrine.core.importing.value.TimeParser;

/** Collects times. */
final class TimeBuilder implements ColumnBuilder {
  private final LongArrayList values = new LongArrayList();
  private final long[] formats = new long[TimeFormat.values().length];
  private final TimeParser parser;
  private boolean read;

  TimeBuilder(ZoneId zone, DayOrder days) {
    parser = new TimeParser(zone, days);
  }

  @Override
  public Found look(byte[] bytes, int from, int to) {
    read = parser.parse(bytes, from, to);
    if (read) {
      return Found.VALUE;
    }
    return Blank.value(bytes, from, to) ? Found.MISSING : Found.UNREADABLE;
  }

  @Override
  public void lookMissing() {
    read = false;
  }

  @Override
  public void take() {
    values.add(read ? parser.value() : Long.MIN_VALUE);
    if (read) {
      formats[parser.format().ordinal()]++;
    }
  }

  @Override
  public Column<?> build(String name) {
    return LongColumn.create(name, values.toLongArray());
  }

  @Override
  public Map<TimeFormat, Long> formats() {
    Map<TimeFormat, Long> found = new EnumMap<>(TimeFormat.class);
    for (TimeFormat format : TimeFormat.values()) {
      if (formats[format.ordinal()] > 0) {
        found.put(format, formats[format.ordinal()]);
      }
    }
    return found;
  }
}
