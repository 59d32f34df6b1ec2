package vitrine.core.importing.record;

import java.io.IOException;
import java.io.InputStream;
import vitrine.core.importing.text.Fault;
import vitrine.core.importing.text.Layout.Records;
import vitrine.core.importing.text.Row;
import vitrine.core.importing.text.RowReader;
import vitrine.core.importing.text.RowSink;
import vitrine.core.importing.text.TextFormat;

/** Rows from records: first the names, then a row a record; a name that it lacks is blank. */
public final class RecordRows implements RowReader {
  private final Records layout;

  /** A reader of records laid out like this. */
  public RecordRows(Records layout) {
    this.layout = layout;
  }

  @Override
  public void read(InputStream bytes, TextFormat format, RowSink sink) throws IOException {
    FieldNames names = new FieldNames(layout.names(), false);
    Row row = new Row();
    row.begin(1);
    for (String name : layout.names()) {
      row.add(name.toCharArray(), 0, name.length());
    }
    if (sink.row(row)) {
      new RecordStream(layout, names).read(bytes, format.charset(), new Rows(sink, row, names));
    }
  }

  private record Rows(RowSink sink, Row row, FieldNames names) implements RecordStream.Sink {
    @Override
    public boolean record(long line, Fields fields) {
      row.begin(line);
      fields.into(row, names.size());
      return sink.row(row);
    }

    @Override
    public boolean broken(long line, Fault fault, String name, String text) {
      return sink.broken(line, fault, name, text);
    }

    @Override
    public void blank() {
      sink.blankLine();
    }
  }
}
