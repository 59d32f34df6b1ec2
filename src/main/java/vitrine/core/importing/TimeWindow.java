package vitrine.core.importing;

import it.unimi.dsi.fastutil.longs.Long2LongMap;
import it.unimi.dsi.fastutil.longs.Long2LongOpenHashMap;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The stretch of days that holds the data, and how many rows lie far from it.
 *
 * <p>Rule: the typical day is the one for which half of all rows lie on days at least as busy. The
 * window runs from the first to the last day that has at least 1 % of the typical day's rows. Rows
 * before and after are called outside if they are at most 1 % of all rows; if they are more, they
 * are no strays, and the window is all of the data.
 *
 * @param first day of the window
 * @param last day of the window
 * @param outside rows before the first or after the last day
 * @param earliest time of all rows
 * @param latest time of all rows
 */
public record TimeWindow(
    LocalDate first, LocalDate last, long outside, Instant earliest, Instant latest) {
  private static final double SPARSE = 0.01;
  private static final double STRAYS = 0.01;
  private static final long QUARTER_HOUR = 900_000L;

  /**
   * The window of these times, or empty if there are none.
   *
   * @param times milliseconds since 1970 in UTC, {@link Long#MIN_VALUE} where missing
   * @param zone whose days count
   */
  public static Optional<TimeWindow> of(long[] times, ZoneId zone) {
    long earliest = Long.MAX_VALUE;
    long latest = Long.MIN_VALUE;
    // Every offset in use is a multiple of a quarter of an hour, so a quarter lies in one day.
    Long2LongOpenHashMap quarters = new Long2LongOpenHashMap();
    for (long time : times) {
      if (time != Long.MIN_VALUE) {
        earliest = Math.min(earliest, time);
        latest = Math.max(latest, time);
        quarters.addTo(Math.floorDiv(time, QUARTER_HOUR), 1);
      }
    }
    if (quarters.isEmpty()) {
      return Optional.empty();
    }
    TreeMap<LocalDate, Long> days = new TreeMap<>();
    for (Long2LongMap.Entry quarter : quarters.long2LongEntrySet()) {
      Instant instant = Instant.ofEpochMilli(quarter.getLongKey() * QUARTER_HOUR);
      days.merge(LocalDate.ofInstant(instant, zone), quarter.getLongValue(), Long::sum);
    }
    return Optional.of(window(days, Instant.ofEpochMilli(earliest), Instant.ofEpochMilli(latest)));
  }

  private static TimeWindow window(
      TreeMap<LocalDate, Long> days, Instant earliest, Instant latest) {
    long all = days.values().stream().mapToLong(Long::longValue).sum();
    double enough = SPARSE * typical(days, all);
    LocalDate first = days.firstKey();
    LocalDate last = days.lastKey();
    for (Map.Entry<LocalDate, Long> day : days.entrySet()) {
      if (day.getValue() >= enough) {
        first = day.getKey();
        break;
      }
    }
    for (Map.Entry<LocalDate, Long> day : days.descendingMap().entrySet()) {
      if (day.getValue() >= enough) {
        last = day.getKey();
        break;
      }
    }
    long inside =
        days.subMap(first, true, last, true).values().stream().mapToLong(Long::longValue).sum();
    return all - inside <= STRAYS * all
        ? new TimeWindow(first, last, all - inside, earliest, latest)
        : new TimeWindow(days.firstKey(), days.lastKey(), 0, earliest, latest);
  }

  private static long typical(Map<LocalDate, Long> days, long all) {
    long[] counts = days.values().stream().mapToLong(Long::longValue).toArray();
    Arrays.sort(counts);
    long sum = 0;
    for (int i = counts.length - 1; i >= 0; i--) {
      sum += counts[i];
      if (sum * 2 >= all) {
        return counts[i];
      }
    }
    return 0;
  }
}
