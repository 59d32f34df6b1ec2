package vitrine.core.recommend.shop;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import vitrine.core.common.SpreadsheetCell;

/** Rows as CSV in UTF-8, with the mark without which spreadsheets garble Chinese. */
final class ListCsv implements ListSink {
  private final CsvWriter csv;

  ListCsv(Path file, boolean sentences) throws IOException {
    Writer out = Files.newBufferedWriter(file);
    out.write('\ufeff');
    csv = CsvWriter.builder().build(out);
    csv.writeRecord(ListRow.header(sentences));
  }

  @Override
  public void write(ListRow row) {
    List<String> cells =
        new ArrayList<>(
            List.of(
                SpreadsheetCell.safe(row.shopper()),
                Integer.toString(row.rank()),
                SpreadsheetCell.safe(row.item()),
                SpreadsheetCell.safe(row.title()),
                row.written(),
                row.basis()));
    row.sentence().map(SpreadsheetCell::safe).ifPresent(cells::add);
    csv.writeRecord(cells);
  }

  @Override
  public void close() throws IOException {
    csv.close();
  }
}
