package vitrine.core.quality;

import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The distinct values of a column of numbers or times and how often each comes, ascending.
 *
 * @param values ascending; numbers as {@link #ofNumber} keeps them
 * @param counts rows a value; empty where there are so many values that none is frequent
 * @param distinct how many values there are
 */
record ValueTally(long[] values, int[] counts, long distinct) {
  /** Beyond so many values no list of the most frequent ones says anything. */
  private static final int MOST = 1 << 20;

  /**
   * Counts values.
   *
   * @param present the values of the rows that have one; sorted in place where they are many
   */
  static ValueTally of(long[] present) {
    Long2IntOpenHashMap counts = new Long2IntOpenHashMap();
    for (long value : present) {
      counts.addTo(value, 1);
      if (counts.size() > MOST) {
        return sorted(present);
      }
    }
    long[] values = counts.keySet().toLongArray();
    Arrays.sort(values);
    int[] times = new int[values.length];
    for (int i = 0; i < values.length; i++) {
      times[i] = counts.get(values[i]);
    }
    return new ValueTally(values, times, values.length);
  }

  private static ValueTally sorted(long[] present) {
    Arrays.parallelSort(present);
    long distinct = 1;
    for (int i = 1; i < present.length; i++) {
      distinct += present[i] == present[i - 1] ? 0 : 1;
    }
    return new ValueTally(present, new int[0], distinct);
  }

  /** A number as a whole number of the same order; -0.0 is 0.0. */
  static long ofNumber(double value) {
    long bits = Double.doubleToLongBits(value + 0.0);
    return bits ^ (bits >> 63 & Long.MAX_VALUE);
  }

  /** The number that {@link #ofNumber} keeps. */
  static double toNumber(long kept) {
    return Double.longBitsToDouble(kept ^ (kept >> 63 & Long.MAX_VALUE));
  }

  /** The value below or at which so large a share of the rows lies: the nearest rank. */
  long quantile(double share) {
    if (counts.length == 0) {
      return values[(int) Math.max(0, Math.ceil(share * values.length) - 1)];
    }
    long all = IntStream.of(counts).asLongStream().sum();
    long rank = (long) Math.max(1, Math.ceil(share * all));
    long seen = 0;
    for (int i = 0; i < values.length; i++) {
      seen += counts[i];
      if (seen >= rank) {
        return values[i];
      }
    }
    return values[values.length - 1];
  }

  /** The places of the most frequent values, the smaller value first where counts are equal. */
  List<Integer> top(int limit) {
    return IntStream.range(0, counts.length)
        .boxed()
        .sorted(Comparator.comparing((Integer i) -> -counts[i]))
        .limit(limit)
        .toList();
  }
}
