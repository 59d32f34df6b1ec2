package vitrine.core.importing.record;

import java.io.IOException;
import vitrine.core.importing.text.Fault;

/** Cuts a stream into records without understanding them. */
interface Pieces {

  /** Takes what was found; false stops the cutting. */
  interface Sink {
    /** A record that takes these bytes. */
    boolean record(long line, byte[] bytes, int from, int to, boolean last) throws IOException;

    /** A piece that cannot be a record. */
    boolean broken(long line, Fault fault, String text);

    /** An empty line. */
    void blank();
  }

  /** Cuts to the end, or until the sink stops it. */
  void cut(ByteWindow window, Sink sink) throws IOException;
}
