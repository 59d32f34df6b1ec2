package vitrine.core.quality;

import java.util.List;

/**
 * How values are spread over bins.
 *
 * @param unit what a bin is: a stretch of numbers, a day, a month or a year
 * @param starts where each bin begins: a number, or the days since 1970 of its first day
 * @param counts rows a bin. Bins of numbers are equally wide over the middle 98 % of the rows (from
 *     the 1st to the 99th percentile, nearest rank); the first and the last also hold what lies
 *     beyond
 * @param end where the last bin ends
 */
public record Histogram(Unit unit, List<Double> starts, List<Long> counts, double end) {

  /** What a bin is. */
  public enum Unit {
    NUMBER,
    DAY,
    MONTH,
    YEAR
  }

  /** Copies the lists. */
  public Histogram {
    starts = List.copyOf(starts);
    counts = List.copyOf(counts);
  }
}
