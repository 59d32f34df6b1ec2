package vitrine.core.importing;

import vitrine.core.common.Progress;
import vitrine.core.importing.text.Row;
import vitrine.core.importing.text.RowBatch;
import vitrine.core.importing.text.RowSplitter;
import vitrine.core.importing.text.TextBlock;

/** Reads blocks of one delimited text into parts of the table. Any thread may use it. */
final class BlockParser {
  private final FilePlan file;
  private final TableBuilder table;
  private final Progress progress;

  /**
   * What a block came to.
   *
   * @param lines how many lines were dealt with
   * @param header whether the next row is still the header
   * @param done how many bytes were dealt with; a row that begins there goes on in the next block
   */
  record Parsed(
      TextBlock block, TablePart part, long blankLines, int lines, boolean header, int done) {

    /** Whether the block ended with a row. */
    boolean whole() {
      return done == block.length();
    }

    /** The next block with what this one left over. */
    TextBlock leftOver(TextBlock next) {
      return whole() ? next : block.joined(done, next);
    }
  }

  BlockParser(FilePlan file, TableBuilder table, Progress progress) {
    this.file = file;
    this.table = table;
    this.progress = progress;
  }

  /**
   * Reads a block that begins with a row.
   *
   * @param header whether its first row is the header
   * @throws java.util.concurrent.CancellationException if cancelled
   */
  Parsed parse(TextBlock block, boolean header) {
    TablePart part = table.part(file);
    RowBatch batch = part.batch();
    RowSplitter splitter = new RowSplitter(file.format());
    splitter.over(block);
    Row row = new Row();
    boolean names = header;
    boolean expected = false;
    long blankLines = 0;
    while (true) {
      switch (splitter.next(batch)) {
        case ROW -> {
          if (names) {
            names = false;
          } else if (whole(splitter, batch.width()) || fits(splitter, part, row)) {
            splitter.keep(batch);
          }
        }
        case BROKEN ->
            part.aside(splitter.line(), SetAside.BROKEN_QUOTES, "", "", splitter.broken());
        case BLANK -> blankLines++;
        case UNFINISHED, END -> {
          part.finish();
          return new Parsed(block, part, blankLines, splitter.lines(), names, splitter.position());
        }
      }
      if (batch.full()) {
        progress.checkCancelled();
        if (!expected) {
          expected = true;
          // A little more than the rows so far promise.
          part.expect((int) (batch.rows() * 1.02 * block.length() / splitter.position()) + 64);
        }
        part.filled();
      }
    }
  }

  private static boolean whole(RowSplitter splitter, int width) {
    return splitter.count() == width
        && !TablePart.large(splitter.size())
        && !splitter.undecodable();
  }

  private static boolean fits(RowSplitter splitter, TablePart part, Row row) {
    splitter.show(part.batch(), 0, row);
    return part.fits(row);
  }
}
