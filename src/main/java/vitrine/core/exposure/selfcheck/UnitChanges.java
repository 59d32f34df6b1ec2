package vitrine.core.exposure.selfcheck;

import java.util.Arrays;
import vitrine.core.exposure.MetricUnits;

/**
 * How each unit changes the sums of its group from look to look: by 1 unit, by its values and by
 * the products of its values, all about a common point.
 *
 * @param point the pool's mean of each variable
 * @param looks how many there are
 * @param start where the changes of a unit of the pool begin; one more than there are units
 * @param look at which a change shows first
 * @param delta {@link #width} numbers a change: units, values, upper triangle of the products
 */
record UnitChanges(double[] point, int looks, int[] start, int[] look, double[] delta) {

  /** Numbers a change. */
  int width() {
    return width(point.length);
  }

  static int width(int variables) {
    return 1 + variables + variables * (variables + 1) / 2;
  }

  /** One change a unit: what it was at the end. */
  static UnitChanges atEnd(MetricUnits units, int[] pool) {
    double[][] columns = units.columns();
    double[] point = means(columns, pool);
    int width = width(point.length);
    int[] start = new int[pool.length + 1];
    double[] delta = new double[pool.length * width];
    double[] now = new double[point.length];
    for (int i = 0; i < pool.length; i++) {
      start[i + 1] = i + 1;
      for (int v = 0; v < point.length; v++) {
        now[v] = columns[v][pool[i]] - point[v];
      }
      write(delta, i * width, 1, now, new double[point.length]);
    }
    return new UnitChanges(point, 1, start, new int[pool.length], delta);
  }

  static double[] means(double[][] columns, int[] pool) {
    return Arrays.stream(columns)
        .mapToDouble(column -> Arrays.stream(pool).mapToDouble(unit -> column[unit]).sum())
        .map(sum -> sum / Math.max(1, pool.length))
        .toArray();
  }

  /** Writes a change from one state of a unit to another; the first comes from nothing. */
  static void write(double[] delta, int at, int units, double[] now, double[] before) {
    int next = at;
    delta[next++] = units;
    for (int i = 0; i < now.length; i++) {
      delta[next++] = now[i] - before[i];
    }
    for (int i = 0; i < now.length; i++) {
      for (int j = i; j < now.length; j++) {
        delta[next++] = now[i] * now[j] - before[i] * before[j];
      }
    }
  }
}
