package vitrine.core.importing;

import java.util.Deque;
import java.util.function.Supplier;
import tech.tablesaw.columns.Column;
import vitrine.core.dataset.MeasureColumn;

/** Collects numbers. */
final class MeasureBuilder implements ColumnBuilder {
  private final Supplier<MeasurePart> parts;

  MeasureBuilder(Supplier<MeasurePart> parts) {
    this.parts = parts;
  }

  @Override
  public ColumnPart part() {
    return parts.get();
  }

  @Override
  public Column<?> build(String name, Deque<ColumnPart> parts, int rows) {
    double[] values = new double[rows];
    int row = 0;
    while (!parts.isEmpty()) {
      MeasurePart part = (MeasurePart) parts.removeFirst();
      System.arraycopy(part.values(), 0, values, row, part.size());
      row += part.size();
    }
    return new MeasureColumn(name, values);
  }
}
