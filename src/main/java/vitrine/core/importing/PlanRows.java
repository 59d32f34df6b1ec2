package vitrine.core.importing;

import java.io.IOException;
import vitrine.core.common.Progress;
import vitrine.core.importing.source.SourceProblems;
import vitrine.core.importing.source.SourceStream;
import vitrine.core.importing.text.Fault;
import vitrine.core.importing.text.Row;
import vitrine.core.importing.text.RowSink;

/**
 * All rows of a plan one after the other, with their lines: for small tables that become something
 * else than a dataset.
 */
public final class PlanRows {
  private PlanRows() {}

  /** Takes the rows of one plan. */
  public interface Taker {

    /**
     * A row with as many fields as its file has columns; valid only during the call.
     *
     * @param file where it stands
     */
    void row(FilePlan file, Row row);

    /**
     * A row that cannot be taken apart.
     *
     * @param line where it begins, from 1
     * @param text the row, or for the number of fields: how many there are and how many belong
     */
    void aside(FilePlan file, long line, SetAside reason, String text);
  }

  /**
   * Reads every file to its end.
   *
   * @throws vitrine.core.common.VitrineException if a file cannot be read
   * @throws java.util.concurrent.CancellationException if cancelled
   */
  public static void read(ImportPlan plan, Taker taker, Progress progress) {
    progress.step("progress.reading");
    for (FilePlan file : plan.files()) {
      try (SourceStream in = file.source().open()) {
        RowReaders.of(file.format()).read(in, file.format(), new Rows(file, taker, progress));
      } catch (IOException e) {
        throw SourceProblems.of(file.source(), e);
      }
    }
  }

  private static final class Rows implements RowSink {
    private final FilePlan file;
    private final Taker taker;
    private final Progress progress;
    private boolean header;

    Rows(FilePlan file, Taker taker, Progress progress) {
      this.file = file;
      this.taker = taker;
      this.progress = progress;
      this.header = file.format().header();
    }

    @Override
    public boolean row(Row row) {
      progress.checkCancelled();
      if (header) {
        header = false;
        return true;
      }
      int width = file.columns().size();
      if (row.count() < width) {
        taker.aside(file, row.line(), SetAside.TOO_FEW_FIELDS, row.count() + "/" + width);
      } else if (filled(row) > width) {
        taker.aside(file, row.line(), SetAside.TOO_MANY_FIELDS, row.count() + "/" + width);
      } else if (row.undecodable()) {
        taker.aside(file, row.line(), SetAside.UNDECODABLE, RowText.of(row.texts(), file.format()));
      } else {
        taker.row(file, row);
      }
      return true;
    }

    @Override
    public boolean broken(long line, String text) {
      return broken(line, Fault.QUOTES, "", text);
    }

    @Override
    public boolean broken(long line, Fault fault, String name, String text) {
      taker.aside(file, line, SetAside.of(fault), text);
      return true;
    }

    /** How many fields there are up to the last one that holds something. */
    private static int filled(Row row) {
      int last = row.count();
      while (last > 0 && row.start(last - 1) == row.end(last - 1)) {
        last--;
      }
      return last;
    }
  }
}
