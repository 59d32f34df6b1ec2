package vitrine.core.importing;

import vitrine.core.importing.text.Fault;
import vitrine.core.importing.text.Row;
import vitrine.core.importing.text.RowSink;

/** Puts the rows of one file into the table as they come, without its header. */
final class RowCollector implements RowSink {
  private static final int ROWS = 1 << 15;
  private static final int BYTES = 16 << 20;

  private final FilePlan file;
  private final TableBuilder table;
  private final ParallelText.Meter meter;
  private TablePart part;
  private boolean header;
  private int rows;
  private int bytes;
  private long blankLines;

  RowCollector(FilePlan file, TableBuilder table, ParallelText.Meter meter) {
    this.file = file;
    this.table = table;
    this.meter = meter;
    this.part = table.part(file);
    this.header = file.format().header();
  }

  @Override
  public boolean row(Row row) {
    if (header) {
      header = false;
      return true;
    }
    part.add(row);
    holds(row.count() == 0 ? 0 : row.end(row.count() - 1));
    return true;
  }

  /** Rows that are set aside count too: a file may hold nothing else. */
  private void holds(int more) {
    rows++;
    bytes += more;
    if (rows == ROWS || bytes > BYTES) {
      flush();
      part = table.part(file);
    }
  }

  @Override
  public boolean broken(long line, String text) {
    return broken(line, Fault.QUOTES, "", text);
  }

  @Override
  public boolean broken(long line, Fault fault, String name, String text) {
    String value = fault == Fault.UNDECODABLE ? file.format().charset().displayName() : "";
    part.aside(line, SetAside.of(fault), name, value, text);
    holds(text.length());
    return true;
  }

  @Override
  public void blankLine() {
    blankLines++;
  }

  /** Adds the last rows; how many empty lines there were. */
  long finish() {
    flush();
    return blankLines;
  }

  private void flush() {
    meter.report();
    part.finish();
    table.add(part, 0);
    rows = 0;
    bytes = 0;
  }
}
