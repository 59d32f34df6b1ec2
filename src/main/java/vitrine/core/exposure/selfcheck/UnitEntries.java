package vitrine.core.exposure.selfcheck;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntBinaryOperator;
import vitrine.core.exposure.Contributions;

/**
 * Rows sorted by unit, and within a unit by look.
 *
 * @param start where the rows of a unit of the pool begin; one more than there are units
 * @param look at which a row shows first
 * @param source which of the contributions it comes from
 * @param value of the row
 */
record UnitEntries(int[] start, int[] look, byte[] source, double[] value) {

  /**
   * Sorts them.
   *
   * @param pool the units that count
   * @param units how many there are in all
   * @param lookOf the look of a unit's day
   */
  static UnitEntries of(
      List<Contributions> sources, int[] pool, int units, IntBinaryOperator lookOf) {
    int[] place = new int[units];
    Arrays.fill(place, -1);
    for (int i = 0; i < pool.length; i++) {
      place[pool[i]] = i;
    }
    int[] start = new int[pool.length + 1];
    for (Contributions rows : sources) {
      for (int row = 0; row < rows.rows(); row++) {
        if (counts(rows, row, place)) {
          start[place[rows.unit()[row]] + 1]++;
        }
      }
    }
    for (int i = 0; i < pool.length; i++) {
      start[i + 1] += start[i];
    }
    int[] next = start.clone();
    int total = start[pool.length];
    UnitEntries entries =
        new UnitEntries(start, new int[total], new byte[total], new double[total]);
    for (int source = 0; source < sources.size(); source++) {
      Contributions rows = sources.get(source);
      for (int row = 0; row < rows.rows(); row++) {
        if (counts(rows, row, place)) {
          int unit = rows.unit()[row];
          int first = start[place[unit]];
          int look = lookOf.applyAsInt(unit, rows.timed() ? rows.day()[row] : -1);
          entries.insert(first, next[place[unit]]++, look, (byte) source, rows.value()[row]);
        }
      }
    }
    return entries;
  }

  private static boolean counts(Contributions rows, int row, int[] place) {
    int unit = rows.unit()[row];
    return unit >= 0 && place[unit] >= 0 && Double.isFinite(rows.value()[row]);
  }

  /** Rows of a unit are few and mostly in order. */
  private void insert(int first, int end, int at, byte from, double number) {
    int to = end;
    while (to > first && look[to - 1] > at) {
      look[to] = look[to - 1];
      source[to] = source[to - 1];
      value[to] = value[to - 1];
      to--;
    }
    look[to] = at;
    source[to] = from;
    value[to] = number;
  }
}
