package vitrine.core.importing.text;

import java.io.IOException;
import java.io.InputStream;

/**
 * Splits a text into rows. The one place to put a faster reader: it gets bytes and hands out rows
 * as UTF-8 slices, so nothing behind it knows how they were found.
 */
public interface RowReader {

  /** Reads to the end, or until the sink stops it. */
  void read(InputStream bytes, TextFormat format, RowSink sink) throws IOException;
}
