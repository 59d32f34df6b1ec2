package vitrine.core.sentiment.overview;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import vitrine.core.common.ProblemCode;
import vitrine.core.common.Progress;
import vitrine.core.common.SpreadsheetCell;
import vitrine.core.common.VitrineException;
import vitrine.core.sentiment.ScoredReviews;
import vitrine.core.sentiment.ScoredTable;

/**
 * Writes reviews with their scores as CSV or, where the file's name ends in {@code .xlsx}, as a
 * workbook. Either the whole file is there afterwards or what was there before.
 */
public final class ReviewExport {
  private static final int STEP = 1000;

  /** A number that a spreadsheet keeps as it is written; an id as 007 is a text. */
  private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9]\\d{0,13})(\\.\\d{1,10})?");

  private final ScoredReviews scored;
  private final ScoredTable table;

  /**
   * Writes these reviews.
   *
   * @param confidence below which a review counts as unsure
   */
  public ReviewExport(ScoredReviews scored, double confidence) {
    this.scored = scored;
    this.table = new ScoredTable(scored.reviews().frame(), confidence);
  }

  /**
   * Writes some of them.
   *
   * @param rows their row numbers, in the order of the file
   * @throws VitrineException if the file cannot be written
   */
  public void write(int[] rows, Path target, Progress progress) {
    Path file = target.toAbsolutePath();
    boolean workbook = file.toString().toLowerCase(Locale.ROOT).endsWith(".xlsx");
    try {
      Path partial = Files.createTempFile(file.getParent(), "reviews", ".part");
      try {
        if (workbook) {
          workbook(rows, partial, progress);
        } else {
          csv(rows, partial, progress);
        }
        Files.move(partial, file, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(partial);
      }
    } catch (IOException e) {
      throw new VitrineException(ProblemCode.FILE_UNWRITABLE, e, target);
    }
  }

  private List<String> cells(int row) {
    return table.cells(row, scored.scores(), row, scored.reviews().text(row));
  }

  private static void step(int done, int total, Progress progress) {
    if (done % STEP == 0) {
      progress.checkCancelled();
      progress.report(done, total);
    }
  }

  private void csv(int[] rows, Path file, Progress progress) throws IOException {
    try (Writer out = Files.newBufferedWriter(file)) {
      // Without this mark of the encoding spreadsheets garble Chinese.
      out.write('\ufeff');
      CsvWriter csv = CsvWriter.builder().build(out);
      csv.writeRecord(table.header());
      for (int i = 0; i < rows.length; i++) {
        step(i, rows.length, progress);
        csv.writeRecord(cells(rows[i]));
      }
    }
  }

  private void workbook(int[] rows, Path file, Progress progress) throws IOException {
    try (OutputStream out = Files.newOutputStream(file);
        Workbook workbook = new Workbook(out, "Vitrine", null)) {
      Worksheet sheet = workbook.newWorksheet("reviews");
      fill(sheet, 0, table.header());
      for (int i = 0; i < rows.length; i++) {
        step(i, rows.length, progress);
        fill(sheet, i + 1, cells(rows[i]));
      }
    }
  }

  private static void fill(Worksheet sheet, int row, List<String> cells) {
    for (int column = 0; column < cells.size(); column++) {
      String cell = cells.get(column);
      if (NUMBER.matcher(cell).matches()) {
        sheet.value(row, column, Double.parseDouble(cell));
      } else if (!cell.isEmpty()) {
        sheet.value(row, column, SpreadsheetCell.ofWorkbook(cell));
      }
    }
  }
}
