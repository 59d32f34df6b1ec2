package vitrine.core.importing.record;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import vitrine.core.common.ProblemCode;
import vitrine.core.common.VitrineException;
import vitrine.core.importing.text.Fault;
import vitrine.core.importing.text.Layout.Notation;
import vitrine.core.importing.text.Layout.Records;
import vitrine.core.importing.text.Utf8Stream;

/** Reads the records of a stream one after the other; never more than one is held. */
final class RecordStream {
  /** How far into a file the list of records may begin. */
  static final int HEAD = 1 << 20;

  private final Records layout;
  private final FieldNames names;
  private final Fields fields = new Fields();

  /** Takes what is read; false stops the reading. */
  interface Sink {
    boolean record(long line, Fields fields);

    boolean broken(long line, Fault fault, String name, String text);

    void blank();
  }

  RecordStream(Records layout, FieldNames names) {
    this.layout = layout;
    this.names = names;
  }

  /** Reads to the end, or until the sink stops it. */
  void read(InputStream in, Charset charset, Sink sink) throws IOException {
    ByteWindow window = new ByteWindow(Utf8Stream.of(in, charset));
    PieceReader reader = new PieceReader(sink);
    pieces(window).cut(window, reader);
    if (!reader.stopped) {
      window.drain();
    }
  }

  private Pieces pieces(ByteWindow window) throws IOException {
    if (layout.lines()) {
      return new LinePieces();
    }
    while (window.limit() < HEAD && window.more()) {}
    ListStart start =
        ListStart.find(window.bytes(), window.limit(), layout.notation())
            .orElseThrow(
                () -> new VitrineException(ProblemCode.FILE_WITHOUT_RECORDS, layout.path()));
    return new ListPieces(start, layout.notation());
  }

  private final class PieceReader implements Pieces.Sink {
    private final Sink sink;
    private final RecordParser parser = new RecordParser(names, fields);
    private final PythonLiteral python = new PythonLiteral();
    private boolean stopped;

    PieceReader(Sink sink) {
      this.sink = sink;
    }

    @Override
    public boolean record(long line, byte[] bytes, int from, int to, boolean last) {
      boolean on;
      try {
        if (layout.notation() == Notation.PYTHON) {
          python.read(bytes, from, to);
          parser.parse(python.json(), 0, python.length());
        } else {
          parser.parse(bytes, from, to);
        }
        on = sink.record(line, fields);
      } catch (BrokenRecord e) {
        Fault fault = last && e.fault() == Fault.SYNTAX ? Fault.CUT : e.fault();
        on = sink.broken(line, fault, e.name(), ByteWindow.text(bytes, from, to));
      }
      stopped = !on;
      return on;
    }

    @Override
    public boolean broken(long line, Fault fault, String text) {
      boolean on = sink.broken(line, fault, "", text);
      stopped = !on;
      return on;
    }

    @Override
    public void blank() {
      sink.blank();
    }
  }
}
