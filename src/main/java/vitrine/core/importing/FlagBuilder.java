package vitrine.core.importing;

import it.unimi.dsi.fastutil.doubles.DoubleArrayList;
import java.util.OptionalInt;
import tech.tablesaw.columns.Column;
import vitrine.core.dataset.MeasureColumn;
import vitrine.core.importing.value.Blank;
import vitrine.core.importing.value.FlagParser;

/** Collects yes and no as 1 and 0. */
final class FlagBuilder implements ColumnBuilder {
  private final DoubleArrayList values = new DoubleArrayList();
  private double value;

  @Override
  public Found look(byte[] bytes, int from, int to) {
    OptionalInt flag = FlagParser.parse(bytes, from, to);
    if (flag.isPresent()) {
      value = flag.getAsInt();
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
