package vitrine.core.importing.text;

import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;

/**
 * Remembers what was read since the current row began, so that reading can begin again one line
 * later when the row's quotes turn out not to fit together.
 */
final class RewindReader extends Reader {
  private final Reader in;
  private char[] buffer = new char[1 << 16];
  private int next;
  private int limit;
  private int lineOffset;
  private long line = 1;
  private long rowLine = 1;
  private boolean ended;

  RewindReader(Reader in) {
    this.in = in;
  }

  /** Says that everything before this line will not be asked for again. */
  void rowBegins(long atLine) {
    rowLine = atLine;
  }

  @Override
  public int read(char[] target, int from, int length) throws IOException {
    if (next == limit && !fill()) {
      return -1;
    }
    int count = Math.min(length, limit - next);
    System.arraycopy(buffer, next, target, from, count);
    next += count;
    return count;
  }

  /**
   * Leaves out the line at which the current row began; the next read begins after it.
   *
   * @return the line left out, without its end
   */
  String skipLine() throws IOException {
    seek(rowLine);
    int end = lineOffset;
    while (true) {
      while (end < limit && buffer[end] != '\n' && buffer[end] != '\r') {
        end++;
      }
      // After a carriage return the next char decides where the line ends.
      if (end + 1 < limit || ended) {
        break;
      }
      int keep = end - lineOffset;
      fill();
      end = lineOffset + keep;
    }
    String skipped = new String(buffer, lineOffset, end - lineOffset);
    lineOffset = afterLineEnd(end);
    line++;
    rowLine = line;
    next = lineOffset;
    return skipped;
  }

  /** Moves to the line at which the current row began. */
  void toRow() {
    seek(rowLine);
  }

  /** The line where {@link #toRow} or {@link #skipLine} left off. */
  long line() {
    return line;
  }

  private boolean fill() throws IOException {
    if (ended) {
      return false;
    }
    if (limit == buffer.length) {
      seek(rowLine);
      compact();
    }
    int count = in.read(buffer, limit, buffer.length - limit);
    ended = count < 0;
    limit += Math.max(0, count);
    return !ended;
  }

  private void compact() {
    int kept = limit - lineOffset;
    if (kept > buffer.length / 2) {
      buffer = Arrays.copyOfRange(buffer, lineOffset, lineOffset + buffer.length * 2);
    } else {
      System.arraycopy(buffer, lineOffset, buffer, 0, kept);
    }
    limit = kept;
    next -= lineOffset;
    lineOffset = 0;
  }

  private void seek(long wanted) {
    int i = lineOffset;
    while (line < wanted && i < limit) {
      char c = buffer[i];
      if (c == '\r' && i + 1 == limit && !ended) {
        return;
      }
      if (c == '\n' || c == '\r') {
        i = afterLineEnd(i);
        line++;
        lineOffset = i;
      } else {
        i++;
      }
    }
  }

  private int afterLineEnd(int end) {
    if (end >= limit) {
      return limit;
    }
    boolean pair = buffer[end] == '\r' && end + 1 < limit && buffer[end + 1] == '\n';
    return end + (pair ? 2 : 1);
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
