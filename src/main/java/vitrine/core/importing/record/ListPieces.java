package vitrine.core.importing.record;

import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import vitrine.core.importing.text.Fault;
import vitrine.core.importing.text.Layout.Notation;

/**
 * Records that follow each other, in a list or by themselves, over any number of lines. Where one
 * does not end as it should, reading goes on at the next line that begins like it, so that a
 * missing bracket or quote costs one record and not the rest of the file.
 */
final class ListPieces implements Pieces {
  private static final int UNKNOWN = -1;

  private final int offset;
  private final boolean list;
  private final boolean whole;
  private final boolean single;
  private int indent;
  private boolean onlySpace;
  private boolean careful;
  private long line;
  private int at;

  /**
   * Records from a place on.
   *
   * @param start where they begin; nothing may follow a list that is all of the document
   */
  ListPieces(ListStart start, Notation notation) {
    this.offset = start.offset();
    this.list = start.list();
    this.whole = start.path().isEmpty();
    this.single = notation == Notation.PYTHON;
  }

  @Override
  public void cut(ByteWindow window, Sink sink) throws IOException {
    line = 1 + lines(window.bytes(), 0, offset);
    at = offset;
    onlySpace = offset == 0;
    while (between(window)) {
      if (list && window.bytes()[at] == ']') {
        at++;
        if (whole && between(window)) {
          sink.broken(line, Fault.SYNTAX, window.text(at, window.limit()));
        }
        return;
      }
      window.drop(at);
      at = 0;
      Record record = new Record(window, onlySpace ? indent : UNKNOWN);
      int end = record.end();
      boolean on;
      if (record.fault == null) {
        on = sink.record(line, window.bytes(), 0, end, false);
        line += record.lines;
        at = end;
        onlySpace = false;
      } else {
        on = recover(window, record, record.fault, sink);
      }
      if (!on) {
        return;
      }
    }
    if (list) {
      sink.broken(line, Fault.CUT, "");
    }
  }

  /** Moves on to the next record or to the end of the list; false at the end of the source. */
  private boolean between(ByteWindow window) throws IOException {
    while (true) {
      if (at == window.limit()) {
        window.drop(at);
        at = 0;
        if (!window.more()) {
          return false;
        }
      }
      switch (window.bytes()[at]) {
        case '\n' -> {
          line++;
          indent = 0;
          onlySpace = true;
        }
        case ' ', '\t', '\r' -> indent++;
        case ',' -> onlySpace = false;
        default -> {
          return true;
        }
      }
      at++;
    }
  }

  /** Reports the record that stands at 0 and finds the next line that begins like it. */
  private boolean recover(ByteWindow window, Record record, Fault fault, Sink sink)
      throws IOException {
    String text = window.text(0, window.limit());
    long began = line;
    int firstLine = firstLineEnd(window);
    String shown = fault == Fault.SYNTAX ? window.text(0, firstLine) : text;
    careful |= fault != Fault.SYNTAX;
    at = firstLine;
    while (between(window)) {
      boolean likeIt =
          onlySpace
              && (record.indent == UNKNOWN || indent == record.indent)
              && window.bytes()[at] == record.first;
      boolean closed = list && onlySpace && window.bytes()[at] == ']' && indent <= record.indent;
      if (likeIt || closed) {
        return sink.broken(began, fault == Fault.CUT ? Fault.SYNTAX : fault, shown);
      }
      toLineEnd(window);
    }
    sink.broken(began, fault, shown);
    return false;
  }

  private static int firstLineEnd(ByteWindow window) throws IOException {
    int end = 0;
    while (end < window.limit() || window.more()) {
      if (window.bytes()[end] == '\n') {
        return end;
      }
      end++;
    }
    return end;
  }

  private void toLineEnd(ByteWindow window) throws IOException {
    while (true) {
      while (at < window.limit()) {
        if (window.bytes()[at] == '\n') {
          return;
        }
        at++;
      }
      window.drop(at);
      at = 0;
      if (!window.more()) {
        return;
      }
    }
  }

  private static long lines(byte[] bytes, int from, int to) {
    long lines = 0;
    for (int i = from; i < to; i++) {
      lines += bytes[i] == '\n' ? 1 : 0;
    }
    return lines;
  }

  /** Finds where the record that stands at 0 ends. */
  private final class Record {
    private final ByteWindow window;
    private final int indent;
    private final byte first;
    private @Nullable Fault fault;
    private long lines;
    private byte[] closing = new byte[16];
    private int depth;
    private int quote;
    private boolean escaped;
    private int lineIndent = UNKNOWN;

    Record(ByteWindow window, int indent) {
      this.window = window;
      this.indent = indent;
      this.first = window.bytes()[0];
    }

    /** One past its end, or where it turned out to have none. */
    int end() throws IOException {
      for (int i = 0; ; i++) {
        if (i == window.limit() && !window.more()) {
          fault = depth == 0 && quote == 0 ? null : Fault.CUT;
          return i;
        }
        if (i > ByteWindow.LONGEST) {
          fault = Fault.TOO_LONG;
          return i;
        }
        byte b = window.bytes()[i];
        if (quote != 0) {
          if (b == '\n') {
            fault = Fault.SYNTAX;
            return i;
          }
          quote = !escaped && b == quote ? 0 : quote;
          escaped = !escaped && b == '\\';
          continue;
        }
        if (careful && nextBegins(b)) {
          fault = Fault.SYNTAX;
          return i;
        }
        if (outside(b)) {
          boolean part =
              depth == 0 && fault == null && (b == '}' || b == ']' || b == ')') || i == 0;
          return depth < 0 || !part ? Math.max(1, i) : i + 1;
        }
      }
    }

    private void open(char close) {
      if (depth == closing.length) {
        closing = Arrays.copyOf(closing, depth * 2);
      }
      closing[depth++] = (byte) close;
    }

    /** Whether this line begins like the record, which cannot be inside it. */
    private boolean nextBegins(byte b) {
      if (b == '\n') {
        lineIndent = 0;
      } else if (lineIndent != UNKNOWN && (b == ' ' || b == '\t' || b == '\r')) {
        lineIndent++;
      } else if (lineIndent != UNKNOWN) {
        boolean begins = b == first && lineIndent == indent;
        lineIndent = UNKNOWN;
        return begins;
      }
      return false;
    }

    /** Takes a byte that is not in quotes; whether the record ends with it or before it. */
    private boolean outside(byte b) {
      switch (b) {
        case '"' -> quote = b;
        case '\'' -> quote = single ? b : 0;
        case '{' -> open('}');
        case '[' -> open(']');
        case '(' -> open(')');
        case '}', ']', ')' -> {
          depth--;
          boolean fits = depth < 0 || closing[depth] == b;
          fault = fits ? null : Fault.SYNTAX;
          return depth <= 0 || !fits;
        }
        case '\n' -> lines += depth > 0 ? 1 : 0;
        default -> {}
      }
      return depth == 0 && quote == 0 && (b == ',' || b == ' ' || b == '\n' || b == '\r');
    }
  }
}
