package vitrine.core.exposure.timeline;

import java.util.Arrays;
import vitrine.core.engagement.log.Blocks;
import vitrine.core.exposure.Contributions;

/** The rows of each unit one after the other, by day; a row without a day is on the last one. */
final class RowOrder {
  /** Up to here insertion is faster than sorting. */
  private static final int FEW = 32;

  private final Contributions rows;
  private final int[] start;
  private final int[] order;
  private final int last;
  private int[] days = {};

  private RowOrder(Contributions rows, int[] start, int[] order, int last) {
    this.rows = rows;
    this.start = start;
    this.order = order;
    this.last = last;
  }

  /**
   * The order of these rows.
   *
   * @param units how many there are
   * @param last the last day
   */
  static RowOrder of(Contributions rows, int units, int last) {
    int[] unit = rows.unit();
    int[] start = new int[units + 1];
    for (int of : unit) {
      if (of >= 0) {
        start[of + 1]++;
      }
    }
    for (int i = 0; i < units; i++) {
      start[i + 1] += start[i];
    }
    int[] next = start.clone();
    int[] order = new int[start[units]];
    for (int row = 0; row < unit.length; row++) {
      if (unit[row] >= 0) {
        order[next[unit[row]]++] = row;
      }
    }
    RowOrder byDay = new RowOrder(rows, start, order, last);
    Blocks.of(units, byDay::sort);
    byDay.days = new int[order.length];
    Blocks.of(order.length, byDay::keepDays);
    return byDay;
  }

  /** Days in the order of the places, so that a walk reads them one after the other. */
  private int keepDays(int from, int to) {
    for (int place = from; place < to; place++) {
      days[place] = dayOf(order[place]);
    }
    return to;
  }

  /** The same order for other rows of the same units and days. */
  boolean fits(Contributions other) {
    return rows.unit() == other.unit() && rows.day() == other.day();
  }

  int start(int unit) {
    return start[unit];
  }

  int end(int unit) {
    return start[unit + 1];
  }

  int row(int place) {
    return order[place];
  }

  int day(int place) {
    return days[place];
  }

  private int dayOf(int row) {
    int day = rows.day()[row];
    return day < 0 ? last : day;
  }

  private int sort(int fromUnit, int toUnit) {
    for (int unit = fromUnit; unit < toUnit; unit++) {
      sortRows(start[unit], start[unit + 1]);
    }
    return toUnit;
  }

  private void sortRows(int from, int to) {
    if (to - from > FEW) {
      long[] keys = new long[to - from];
      for (int i = from; i < to; i++) {
        keys[i - from] = ((long) dayOf(order[i]) << Integer.SIZE) | order[i];
      }
      Arrays.sort(keys);
      for (int i = from; i < to; i++) {
        order[i] = (int) keys[i - from];
      }
      return;
    }
    for (int i = from + 1; i < to; i++) {
      int row = order[i];
      int day = dayOf(row);
      int j = i;
      while (j > from && dayOf(order[j - 1]) > day) {
        order[j] = order[j - 1];
        j--;
      }
      order[j] = row;
    }
  }
}
