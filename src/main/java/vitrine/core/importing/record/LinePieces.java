package vitrine.core.importing.record;

import java.io.IOException;
import vitrine.core.importing.text.Fault;

/** A record a line. */
final class LinePieces implements Pieces {

  @Override
  public void cut(ByteWindow window, Sink sink) throws IOException {
    int start = 0;
    int at = 0;
    long line = 1;
    while (true) {
      while (at < window.limit() && window.bytes()[at] != '\n') {
        at++;
      }
      boolean found = at < window.limit();
      if (!found && at - start > ByteWindow.LONGEST) {
        String text = window.text(start, at);
        at = skipLine(window);
        if (!sink.broken(line++, Fault.TOO_LONG, text)) {
          return;
        }
        start = at;
        continue;
      }
      if (!found) {
        window.drop(start);
        at -= start;
        start = 0;
        if (window.more()) {
          continue;
        }
      }
      if (at > start || found) {
        if (!line(window, start, at, line, !found, sink)) {
          return;
        }
      }
      if (!found) {
        return;
      }
      start = ++at;
      line++;
    }
  }

  private static boolean line(
      ByteWindow window, int start, int end, long line, boolean last, Sink sink)
      throws IOException {
    byte[] bytes = window.bytes();
    if (end - start > ByteWindow.LONGEST) {
      return sink.broken(line, Fault.TOO_LONG, window.text(start, end));
    }
    int from = start;
    int to = end;
    while (from < to && bytes[from] >= 0 && bytes[from] <= ' ') {
      from++;
    }
    while (to > from && bytes[to - 1] >= 0 && bytes[to - 1] <= ' ') {
      to--;
    }
    if (from == to) {
      sink.blank();
      return true;
    }
    return sink.record(line, bytes, from, to, last);
  }

  /** Forgets the rest of the line that fills the window; the place after it. */
  private static int skipLine(ByteWindow window) throws IOException {
    do {
      window.drop(window.limit());
      if (!window.more()) {
        return 0;
      }
      for (int i = 0; i < window.limit(); i++) {
        if (window.bytes()[i] == '\n') {
          return i + 1;
        }
      }
    } while (true);
  }
}
