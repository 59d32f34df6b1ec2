package vitrine.core.importing.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.Sheet;
import vitrine.core.importing.text.Layout;
import vitrine.core.importing.text.Row;
import vitrine.core.importing.text.RowReader;
import vitrine.core.importing.text.RowSink;
import vitrine.core.importing.text.TextFormat;

/** Rows of one sheet of a workbook; the line of a row is its number in the sheet. */
public final class SheetRows implements RowReader {
  private final Layout.Sheet layout;

  /** A reader of this sheet. */
  public SheetRows(Layout.Sheet layout) {
    this.layout = layout;
  }

  @Override
  public void read(InputStream bytes, TextFormat format, RowSink sink) throws IOException {
    try (WorkbookFile file = WorkbookFile.of(bytes)) {
      Sheet sheet = file.sheet(layout.name());
      try (Stream<org.dhatim.fastexcel.reader.Row> rows = sheet.openStream()) {
        read(layout, rows.iterator(), new CellText(file.dates1904()), sink);
      }
    } catch (ExcelReaderException e) {
      throw WorkbookFile.damaged(e);
    }
  }

  static void read(
      Layout.Sheet layout,
      Iterator<org.dhatim.fastexcel.reader.Row> cells,
      CellText text,
      RowSink sink) {
    Row row = new Row();
    boolean on = true;
    while (on && cells.hasNext()) {
      org.dhatim.fastexcel.reader.Row next = cells.next();
      row.begin(next.getRowNum());
      boolean blank = true;
      int width = Math.max(layout.width(), next.getCellCount());
      for (int column = 0; column < width; column++) {
        Cell cell = column < next.getCellCount() ? next.getCell(column) : null;
        String value = cell == null ? "" : text.of(cell);
        blank &= value.isEmpty();
        row.add(value.toCharArray(), 0, value.length());
      }
      if (blank) {
        sink.blankLine();
      } else {
        on = sink.row(row);
      }
    }
  }
}
