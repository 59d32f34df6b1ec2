package vitrine.core.importing;

import it.unimi.dsi.fastutil.doubles.DoubleArrayList;
import tech.tablesaw.columns.Column;
import vitrine.core.dataset.MeasureColumn;
import vitrine.core.importing.value.Blank;
import vitrine.core.importing.value.NumberParser;
import vitrine.core.importing.value.NumberStyle;

/** Collects numbers. */
final class NumberBuilder implements ColumnBuilder {
  private final DoubleArrayList values = new DoubleArrayList();
  private final NumberParser parser;
  private double value;

  NumberBuilder(NumberStyle style) {
    parser = new NumberParser(style);
  }

  @Override
  public Found look(byte[] bytes, int from, int to) {
    if (parser.parse(bytes, from, to)) {
      value = parser.value();
      return Found.VALUE;
    }
    value = Double.NaN;
    return Blank.value(bytes, from, to) ? Found.MISSING : Found.UNREADABLE;
  }

  @Override
  public void lookMissing() {
    value = Double.NaN;
  }

  @Override
  public void take() {
    values.add(value);
  }

  @Override
  public Column<?> build(String name) {
    return new MeasureColumn(name, values.toDoubleArray());
  }
}
