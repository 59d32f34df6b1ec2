package vitrine.core.quality;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import tech.tablesaw.api.LongColumn;
import vitrine.core.dataset.Frame;
import vitrine.core.dataset.RowSet;
import vitrine.core.importing.TimeWindow;

/**
 * The days on which events of a dataset can lie.
 *
 * @param first the user's, else that of the data's {@link TimeWindow}
 * @param last the user's, else that of the window, or the day of the import where that is earlier:
 *     an event of tomorrow has not happened
 * @param future rows later than the day of the import
 */
public record PlausibleDays(LocalDate first, LocalDate last, long future) {

  /**
   * The plausible days of a frame; empty where it has no times.
   *
   * @param imported when the data came in
   */
  static Optional<PlausibleDays> of(Frame frame, CleaningRules rules, Instant imported) {
    Optional<long[]> times = frame.times().map(LongColumn::asLongArray);
    ZoneId zone = frame.zone();
    return times
        .flatMap(values -> TimeWindow.of(values, zone))
        .map(
            window -> {
              LocalDate today = LocalDate.ofInstant(imported, zone);
              LocalDate last = window.last().isAfter(today) ? today : window.last();
              long tomorrow = start(today.plusDays(1), zone);
              long[] values = times.get();
              int future = RowSet.where(values.length, row -> values[row] >= tomorrow).count();
              return new PlausibleDays(
                  rules.from().orElse(window.first()), rules.to().orElse(last), future);
            });
  }

  /** The rows before the first and after the last day; rows without a time are not among them. */
  RowSet outside(Frame frame) {
    long[] times = frame.times().orElseThrow().asLongArray();
    long from = start(first, frame.zone());
    long to = start(last.plusDays(1), frame.zone());
    return RowSet.where(
        times.length,
        row -> times[row] != Long.MIN_VALUE && (times[row] < from || times[row] >= to));
  }

  private static long start(LocalDate day, ZoneId zone) {
    return day.atStartOfDay(zone).toInstant().toEpochMilli();
  }
}
