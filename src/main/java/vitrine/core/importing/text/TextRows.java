package vitrine.core.importing.text;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Rows of delimited text, one after the other: the heads of files, and whatever is small. */
public final class TextRows implements RowReader {
  private static final int BLOCK = 1 << 18;

  private final int size;

  /** A reader of blocks of the usual size. */
  public TextRows() {
    this(BLOCK);
  }

  TextRows(int size) {
    this.size = size;
  }

  @Override
  public void read(InputStream bytes, TextFormat format, RowSink sink) throws IOException {
    TextBlocks blocks = new TextBlocks(bytes, format, size, new BlockArrays());
    RowSplitter splitter = new RowSplitter(format);
    long line = 1;
    Optional<TextBlock> next = blocks.next();
    while (next.isPresent()) {
      TextBlock block = next.get();
      splitter.over(block);
      if (!hand(splitter, line, sink)) {
        return;
      }
      line += splitter.lines();
      int done = splitter.position();
      next = blocks.next().map(n -> done == block.length() ? n : block.joined(done, n));
    }
  }

  /** Hands the rows of a block on; false if the sink has enough. */
  private static boolean hand(RowSplitter splitter, long firstLine, RowSink sink) {
    RowBatch fields = new RowBatch(0);
    Row row = new Row();
    boolean more = true;
    while (more) {
      switch (splitter.next(fields)) {
        case ROW -> {
          splitter.show(fields, firstLine, row);
          more = sink.row(row);
        }
        case BROKEN -> more = sink.broken(firstLine + splitter.line(), splitter.broken());
        case BLANK -> sink.blankLine();
        case UNFINISHED, END -> {
          return true;
        }
      }
    }
    return false;
  }
}
