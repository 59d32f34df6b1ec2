package vitrine.core.quality;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.columns.Column;
import vitrine.core.dataset.CodeColumn;
import vitrine.core.dataset.Frame;
import vitrine.core.dataset.MeasureColumn;

/** Values of a frame as text: whole numbers without a point, times in the zone of the data. */
public final class ValueText {
  private static final double WHOLE = 1e15;
  private static final DateTimeFormatter SECONDS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

  private ValueText() {}

  /** A number, with the fewest digits that tell it from every other. */
  public static String number(double value) {
    return value == Math.rint(value) && Math.abs(value) < WHOLE
        ? Long.toString((long) value)
        : Double.toString(value);
  }

  /** A time to the second, as 2026-01-31 10:00:00. */
  public static String time(long millis, ZoneId zone) {
    return SECONDS.format(Instant.ofEpochMilli(millis).atZone(zone));
  }

  /** The value of a row; empty where it is missing. */
  static String of(Frame frame, Column<?> column, int row) {
    return switch (column) {
      case CodeColumn codes -> codes.value(row);
      case MeasureColumn measures -> {
        double value = measures.values()[row];
        yield Double.isNaN(value) ? "" : number(value);
      }
      case LongColumn times -> {
        long time = times.getLong(row);
        yield time == Long.MIN_VALUE ? "" : time(time, frame.zone());
      }
      default -> throw new IllegalArgumentException("no column of a frame: " + column.type());
    };
  }
}
