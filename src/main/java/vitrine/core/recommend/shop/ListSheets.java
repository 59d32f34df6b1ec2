package vitrine.core.recommend.shop;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import vitrine.core.common.ProblemCode;
import vitrine.core.common.SpreadsheetCell;
import vitrine.core.common.VitrineException;

/**
 * Rows as a workbook. A sheet holds 1,048,576 rows; what is more goes on to the next one. Ids are
 * texts, so that 007 stays 007.
 */
final class ListSheets implements ListSink {
  static final int MOST_ROWS = 1_048_576;
  static final int MOST_SHEETS = 10;
  private static final int ROWS_AT_ONCE = 1_000;

  private final OutputStream out;
  private final Workbook workbook;
  private final boolean sentences;
  private final int rowsOfSheet;
  private Worksheet sheet;
  private int sheets;
  private int row;

  ListSheets(Path file, boolean sentences, int rowsOfSheet) throws IOException {
    this.out = Files.newOutputStream(file);
    this.workbook = new Workbook(out, "Vitrine", null);
    this.sentences = sentences;
    this.rowsOfSheet = rowsOfSheet;
    this.sheet = next();
  }

  private Worksheet next() {
    sheets++;
    Worksheet fresh = workbook.newWorksheet(sheets == 1 ? "lists" : "lists " + sheets);
    List<String> header = ListRow.header(sentences);
    for (int column = 0; column < header.size(); column++) {
      fresh.value(0, column, header.get(column));
    }
    row = 1;
    return fresh;
  }

  @Override
  public void write(ListRow of) throws IOException {
    while (row >= rowsOfSheet) {
      if (sheets == MOST_SHEETS) {
        throw new VitrineException(
            ProblemCode.EXPORT_TOO_LONG, (long) MOST_SHEETS * (rowsOfSheet - 1), MOST_SHEETS);
      }
      sheet.finish();
      sheet = next();
    }
    sheet.value(row, 0, SpreadsheetCell.ofWorkbook(of.shopper()));
    sheet.value(row, 1, of.rank());
    sheet.value(row, 2, SpreadsheetCell.ofWorkbook(of.item()));
    sheet.value(row, 3, SpreadsheetCell.ofWorkbook(of.title()));
    sheet.value(row, 4, of.score());
    sheet.value(row, 5, of.basis());
    of.sentence().ifPresent(why -> sheet.inlineString(row, 6, SpreadsheetCell.ofWorkbook(why)));
    row++;
    if (row % ROWS_AT_ONCE == 0) {
      sheet.flush();
    }
  }

  @Override
  public void close() throws IOException {
    try (out) {
      workbook.close();
    }
  }
}
