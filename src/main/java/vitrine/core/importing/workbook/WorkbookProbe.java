package vitrine.core.importing.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.Sheet;
import vitrine.core.importing.source.Source;
import vitrine.core.importing.source.SourceProblems;
import vitrine.core.importing.text.Layout;
import vitrine.core.importing.text.Row;
import vitrine.core.importing.text.RowSink;

/** Looks at the first rows of each sheet of a workbook. */
public final class WorkbookProbe {
  private WorkbookProbe() {}

  /**
   * A sheet and its first rows.
   *
   * @param layout of the sheet, as wide as the widest of these rows
   * @param rows of equal width; none where the sheet is empty
   */
  public record Start(Layout.Sheet layout, List<List<String>> rows) {}

  /**
   * The sheets that the workbook shows, in its order.
   *
   * @param limit how many rows of each
   * @throws vitrine.core.common.VitrineException if it is no workbook, or is damaged
   */
  public static List<Start> of(Source source, int limit) {
    List<Start> starts = new ArrayList<>();
    try (InputStream in = source.open();
        WorkbookFile file = WorkbookFile.of(in)) {
      for (Sheet sheet : file.sheets()) {
        starts.add(start(sheet, new CellText(file.dates1904()), limit));
      }
      return starts;
    } catch (ExcelReaderException e) {
      throw SourceProblems.of(source, WorkbookFile.damaged(e));
    } catch (IOException e) {
      throw SourceProblems.of(source, e);
    }
  }

  private static Start start(Sheet sheet, CellText text, int limit) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    Layout.Sheet bare = new Layout.Sheet(sheet.getName(), 0);
    try (Stream<org.dhatim.fastexcel.reader.Row> cells = sheet.openStream()) {
      SheetRows.read(bare, cells.iterator(), text, collector(rows, limit));
    }
    int width = rows.stream().mapToInt(List::size).max().orElse(0);
    for (List<String> row : rows) {
      while (row.size() < width) {
        row.add("");
      }
    }
    return new Start(new Layout.Sheet(sheet.getName(), width), rows);
  }

  private static RowSink collector(List<List<String>> rows, int limit) {
    return new RowSink() {
      @Override
      public boolean row(Row row) {
        List<String> texts = row.texts();
        while (!texts.isEmpty() && texts.getLast().isEmpty()) {
          texts.removeLast();
        }
        rows.add(texts);
        return rows.size() < limit;
      }

      @Override
      public boolean broken(long line, String text) {
        return true;
      }
    };
  }
}
