package vitrine.core.importing.text;

import java.nio.charset.StandardCharsets;

/**
 * Finds the rows of a block as RFC 4180 describes them. A quote opens a field only at its
 * beginning; elsewhere it is text. Lines end with LF, CR LF or CR. Where a quote is not closed
 * within the longest field, or text follows a closing quote, the line at which the row began is
 * broken and the next line begins a new row, so that a lone quote costs one line and not the rest
 * of the file.
 *
 * <p>What it finds depends on the text alone, not on how it was cut into blocks: a row that the
 * block does not decide is {@link Found#UNFINISHED}.
 */
public final class RowSplitter {
  /** The longest field in quotes, in bytes; beyond it the quote counts as never closed. */
  static final int LONGEST_FIELD = 8 << 20;

  private static final int OPEN = -1;
  private static final int UNDECIDED = -2;
  private static final long QUOTES = '"' * Bytes.ONES;

  /** What lies at the current place of a block. */
  public enum Found {
    /** A row. */
    ROW,
    /** An empty line. */
    BLANK,
    /** A line whose quotes do not fit together. */
    BROKEN,
    /** A row that the block does not hold to its end. */
    UNFINISHED,
    /** Nothing more. */
    END
  }

  private final byte separator;
  private final boolean quoted;
  private final long separators;
  private TextBlock block = new TextBlock(new byte[0], 0, true);
  private byte[] bytes = block.bytes();
  private int end;
  private int position;
  private int line;
  private int rowStart;
  private int rowLine;
  private int count;
  private long seen;
  private int doubled;

  /** A splitter of texts in this format. */
  public RowSplitter(TextFormat format) {
    separator = (byte) format.separator();
    quoted = format.quoted();
    separators = (format.separator() & 0xff) * Bytes.ONES;
  }

  /** Begins a block, which begins with a row. */
  public void over(TextBlock next) {
    block = next;
    bytes = next.bytes();
    end = next.length();
    position = 0;
    line = 0;
  }

  /** How many bytes were dealt with. */
  public int position() {
    return position;
  }

  /** How many lines were dealt with. */
  public int lines() {
    return line;
  }

  /** The line of the block, from 0, at which the row or line last found begins. */
  public int line() {
    return rowLine;
  }

  /** How many fields the row last found has. */
  public int count() {
    return count;
  }

  /** How many bytes the row last found takes with its line end. */
  public int size() {
    return position - rowStart;
  }

  /** Whether bytes of the row last found do not belong to UTF-8. */
  public boolean undecodable() {
    return (seen & Bytes.TOPS) != 0 && !Utf8.valid(bytes, rowStart, position);
  }

  /** The text of the broken line last found. */
  public String broken() {
    int to = position;
    while (to > rowStart && (bytes[to - 1] == '\n' || bytes[to - 1] == '\r')) {
      to--;
    }
    return new String(bytes, rowStart, to - rowStart, StandardCharsets.UTF_8);
  }

  /** Keeps the first fields of the row last found in the batch, as many as its rows have. */
  public void keep(RowBatch batch) {
    batch.keep(bytes, rowLine);
  }

  /**
   * The row last found on its own.
   *
   * @param firstLine the number of the block's first line
   */
  public void show(RowBatch batch, long firstLine, Row row) {
    row.over(bytes, firstLine + rowLine);
    int base = batch.base();
    for (int i = base; i < base + count; i++) {
      row.slice(batch.starts()[i], batch.ends()[i]);
    }
    if (undecodable()) {
      row.markUndecodable();
    }
  }

  /** Finds what comes next and puts its fields behind the rows of the batch. */
  public Found next(RowBatch batch) {
    if (position == end) {
      return Found.END;
    }
    rowStart = position;
    rowLine = line;
    seen = 0;
    int[] starts = batch.starts();
    int[] ends = batch.ends();
    int base = batch.base();
    int field = base;
    int at = position;
    while (true) {
      int from = at;
      int to;
      if (quoted && bytes[at] == '"' && at < end) {
        int close = closing(at);
        if (close == UNDECIDED) {
          return unfinished();
        }
        if (close == OPEN || (close + 1 < end && !endsField(bytes[close + 1]))) {
          return brokenLine();
        }
        from = doubled == 0 ? at + 1 : undoubled(at + 1, close);
        to = from + close - at - 1 - doubled;
        at = close + 1;
      } else {
        at = terminator(at);
        to = at;
      }
      if (field == starts.length) {
        batch.grow();
        starts = batch.starts();
        ends = batch.ends();
      }
      starts[field] = from;
      ends[field++] = to;
      if (at < end && bytes[at] == separator) {
        at++;
      } else {
        break;
      }
    }
    count = field - base;
    if (at == end && !block.last()) {
      return unfinished();
    }
    boolean blank = at == rowStart;
    position = at == end ? end : afterLineEnd(at);
    line++;
    return blank ? Found.BLANK : Found.ROW;
  }

  /** The first separator or line end from a place on; the block's end at the latest. */
  private int terminator(int from) {
    int at = from;
    while (true) {
      long word = Bytes.eight(bytes, at);
      seen |= word;
      long fits = Bytes.equalOrLineEnd(word, separators);
      while (fits != 0) {
        int place = at + Bytes.first(fits);
        if (endsField(bytes[place])) {
          return place;
        }
        fits &= fits - 1;
      }
      at += 8;
    }
  }

  private boolean endsField(byte b) {
    return b == separator || b == '\n' || b == '\r';
  }

  /** Where the quote is that closes the field which one at this place opens. */
  private int closing(int open) {
    doubled = 0;
    int at = open + 1;
    while (at < end) {
      long word = Bytes.eight(bytes, at);
      seen |= word;
      long fits = Bytes.equalOrLineEnd(word, QUOTES);
      int next = at + 8;
      while (fits != 0) {
        int place = at + Bytes.first(fits);
        fits &= fits - 1;
        if (place >= end || place - open > LONGEST_FIELD) {
          break;
        }
        byte b = bytes[place];
        if (b == '"' && (place + 1 == end || bytes[place + 1] != '"')) {
          return place + 1 == end && !block.last() ? UNDECIDED : place;
        }
        if (b == '"') {
          doubled++;
          next = place + 2;
          break;
        }
        line += b == '\n' || (b == '\r' && bytes[place + 1] != '\n') ? 1 : 0;
      }
      at = next;
      if (Math.min(at, end) - open > LONGEST_FIELD) {
        return OPEN;
      }
    }
    return block.last() ? OPEN : UNDECIDED;
  }

  /** Puts a field with single quotes in place of doubled ones behind the text. */
  private int undoubled(int from, int to) {
    int place = block.room(to - from - doubled);
    bytes = block.bytes();
    int target = place;
    for (int i = from; i < to; i++) {
      bytes[target++] = bytes[i];
      i += bytes[i] == '"' ? 1 : 0;
    }
    return place;
  }

  private Found brokenLine() {
    int at = rowStart;
    while (at < end && bytes[at] != '\n' && bytes[at] != '\r') {
      at++;
    }
    if (at == end && !block.last()) {
      return unfinished();
    }
    position = at == end ? end : afterLineEnd(at);
    line = rowLine + 1;
    return Found.BROKEN;
  }

  private Found unfinished() {
    position = rowStart;
    line = rowLine;
    return Found.UNFINISHED;
  }

  private int afterLineEnd(int at) {
    boolean pair = bytes[at] == '\r' && at + 1 < end && bytes[at + 1] == '\n';
    return at + (pair ? 2 : 1);
  }
}
