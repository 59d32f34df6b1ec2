package vitrine.core.dataset;

import it.unimi.dsi.fastutil.doubles.DoubleArrayList;
import tech.tablesaw.api.DoubleColumn;

/** A numeric column whose array the kernels read directly; a missing value is NaN. */
public final class MeasureColumn extends DoubleColumn {
  private final double[] values;

  /**
   * Wraps the array without copying it.
   *
   * @param values a number a row, or NaN; the column owns the array from now on
   */
  public MeasureColumn(String name, double[] values) {
    super(name, DoubleArrayList.wrap(values));
    this.values = values;
  }

  /** The numbers, a row each. Not a copy: read only. */
  public double[] values() {
    return values;
  }
}
