package vitrine.core.importing.record;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import vitrine.core.importing.text.Fault;
import vitrine.core.importing.text.Layout.Notation;
import vitrine.core.importing.text.Layout.Records;
import vitrine.core.importing.text.Utf8Stream;

/** Tells from the beginning of a text whether it holds records, and how. */
public final class RecordProbe {
  private static final int LINES = 50;

  private RecordProbe() {}

  /**
   * The layout of a text that begins like this, still without names; empty if it holds no records.
   *
   * @param whole whether that is all of it
   */
  public static Optional<Records> of(byte[] head, boolean whole, Charset charset) {
    byte[] utf8 = utf8(head, charset);
    int first = 0;
    while (first < utf8.length && utf8[first] >= 0 && utf8[first] <= ' ') {
      first++;
    }
    if (first == utf8.length || (utf8[first] != '{' && utf8[first] != '[')) {
      return Optional.empty();
    }
    if (utf8[first] == '{') {
      Optional<Records> lines = lines(utf8, whole);
      if (lines.isPresent()) {
        return lines;
      }
    }
    Notation notation = notation(utf8, first);
    return ListStart.find(utf8, utf8.length, notation)
        .map(start -> new Records(notation, false, start.path(), List.of()))
        .filter(records -> new Trial(whole).fits(utf8, records));
  }

  /** A record a line, if half of the first lines are records; one line alone may hold a list. */
  private static Optional<Records> lines(byte[] utf8, boolean whole) {
    int all = 0;
    int json = 0;
    int python = 0;
    int from = 0;
    while (from < utf8.length && all < LINES) {
      int to = from;
      while (to < utf8.length && utf8[to] != '\n') {
        to++;
      }
      boolean complete = to < utf8.length || whole;
      if (complete && !blank(utf8, from, to)) {
        all++;
        boolean isJson = reads(utf8, from, to, Notation.JSON);
        json += isJson ? 1 : 0;
        python += !isJson && reads(utf8, from, to, Notation.PYTHON) ? 1 : 0;
      }
      from = to + 1;
    }
    boolean alone =
        all == 1
            && json == 1
            && ListStart.find(utf8, utf8.length, Notation.JSON).filter(ListStart::list).isPresent();
    if (json + python == 0 || alone || (json + python) * 2 < all) {
      return Optional.empty();
    }
    Notation notation = python > json ? Notation.PYTHON : Notation.JSON;
    return Optional.of(new Records(notation, true, "", List.of()));
  }

  private static boolean blank(byte[] bytes, int from, int to) {
    for (int i = from; i < to; i++) {
      if (bytes[i] < 0 || bytes[i] > ' ') {
        return false;
      }
    }
    return true;
  }

  private static boolean reads(byte[] bytes, int from, int to, Notation notation) {
    RecordParser parser = new RecordParser(new FieldNames(List.of(), true), new Fields());
    try {
      if (notation == Notation.PYTHON) {
        PythonLiteral literal = new PythonLiteral();
        literal.read(bytes, from, to);
        parser.parse(literal.json(), 0, literal.length());
      } else {
        parser.parse(bytes, from, to);
      }
      return true;
    } catch (BrokenRecord e) {
      return false;
    }
  }

  /** Names in single quotes are Python's. */
  private static Notation notation(byte[] bytes, int first) {
    for (int i = first; i < bytes.length; i++) {
      if (bytes[i] == '"') {
        return Notation.JSON;
      }
      if (bytes[i] == '\'') {
        return Notation.PYTHON;
      }
    }
    return Notation.JSON;
  }

  private static byte[] utf8(byte[] head, Charset charset) {
    try {
      return Utf8Stream.of(new ByteArrayInputStream(head), charset).readAllBytes();
    } catch (IOException e) {
      throw new IllegalStateException("bytes in memory can always be read", e);
    }
  }

  /** Reads the beginning with a layout and counts what comes out. */
  private static final class Trial implements RecordStream.Sink {
    private final boolean whole;
    private int records;
    private int broken;
    private boolean tooDeep;

    Trial(boolean whole) {
      this.whole = whole;
    }

    boolean fits(byte[] utf8, Records layout) {
      FieldNames names = new FieldNames(List.of(), true);
      try {
        new RecordStream(layout, names)
            .read(new ByteArrayInputStream(utf8), StandardCharsets.UTF_8, this);
      } catch (IOException e) {
        throw new IllegalStateException("bytes in memory can always be read", e);
      }
      boolean named = names.size() > 0 && !names.names().equals(List.of(FieldNames.VALUE));
      // A text of records that are all nested too deeply is refused for that, not taken for a CSV.
      return records > broken || (records == 0 && tooDeep) || (named && records == broken);
    }

    @Override
    public boolean record(long line, Fields fields) {
      records++;
      return records + broken < LINES;
    }

    @Override
    public boolean broken(long line, Fault fault, String name, String text) {
      tooDeep |= fault == Fault.TOO_DEEP;
      // The beginning may end inside a record.
      broken += fault == Fault.CUT && !whole ? 0 : 1;
      return records + broken < LINES;
    }

    @Override
    public void blank() {}
  }
}
