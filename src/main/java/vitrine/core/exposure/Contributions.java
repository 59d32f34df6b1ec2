package vitrine.core.exposure;

/**
 * What rows add to a metric. A row counts if its unit is in an arm and its value is a number.
 *
 * @param unit of each row; negative: none
 * @param day of each row, days since the first day of the experiment's data; empty without times
 * @param value of each row; NaN where it is blank
 */
public record Contributions(int[] unit, int[] day, double[] value) {

  /** How many rows. */
  public int rows() {
    return unit.length;
  }

  /** Whether rows have a day. */
  public boolean timed() {
    return day.length == unit.length && unit.length > 0;
  }

  /**
   * The sum of each unit's rows, 0 for a unit without any.
   *
   * @param units how many there are
   */
  public double[] sums(int units) {
    double[] sums = new double[units];
    for (int row = 0; row < unit.length; row++) {
      if (unit[row] >= 0 && Double.isFinite(value[row])) {
        sums[unit[row]] += value[row];
      }
    }
    return sums;
  }

  /** 1 for a unit with any positive row, else 0. */
  public double[] anyPositive(int units) {
    double[] any = new double[units];
    for (int row = 0; row < unit.length; row++) {
      if (unit[row] >= 0 && value[row] > 0) {
        any[unit[row]] = 1;
      }
    }
    return any;
  }
}
