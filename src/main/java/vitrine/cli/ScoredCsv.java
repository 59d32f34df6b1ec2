package vitrine.cli;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import vitrine.core.common.ProblemCode;
import vitrine.core.common.VitrineException;
import vitrine.core.dataset.Frame;
import vitrine.core.sentiment.ScoredTable;
import vitrine.core.sentiment.Scores;

/**
 * Writes the columns of a frame and what the model says of each row, block by block, through a
 * temporary file. A cell that a spreadsheet would take for a formula gets an apostrophe before it.
 */
final class ScoredCsv implements AutoCloseable {
  private final Path target;
  private final Path partial;
  private final ScoredTable table;
  private final CsvWriter csv;
  private boolean finished;

  ScoredCsv(Path target, Frame frame, double confidence) {
    this.target = target;
    this.table = new ScoredTable(frame, confidence);
    try {
      partial =
          Files.createTempFile(
              target.toAbsolutePath().getParent(), target.getFileName().toString(), ".part");
      csv = CsvWriter.builder().build(partial);
    } catch (IOException e) {
      throw new VitrineException(ProblemCode.FILE_UNWRITABLE, e, target);
    }
    csv.writeRecord(table.header());
  }

  /** Writes the rows from {@code first} on that these scores are for. */
  void write(int first, Scores scores, List<String> texts) {
    for (int i = 0; i < scores.rows().size(); i++) {
      csv.writeRecord(table.cells(first + i, scores, i, texts.get(i)));
    }
  }

  /** Puts the finished file in its place. */
  void finish() {
    try {
      csv.close();
      Files.move(partial, target, StandardCopyOption.REPLACE_EXISTING);
      finished = true;
    } catch (IOException e) {
      throw new VitrineException(ProblemCode.FILE_UNWRITABLE, e, target);
    }
  }

  @Override
  public void close() {
    if (finished) {
      return;
    }
    try {
      csv.close();
      Files.deleteIfExists(partial);
    } catch (IOException e) {
      throw new VitrineException(ProblemCode.FILE_UNWRITABLE, e, target);
    }
  }
}
