package vitrine.core.importing.text;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * Cuts a text into blocks that can be split side by side. Each ends with a line end that seems to
 * end a row; whether it does is known when the block was split ({@link
 * RowSplitter.Found#UNFINISHED} if not), for only that tells quotes that group from quotes that are
 * text. A byte order mark is left out, other encodings become UTF-8.
 */
public final class TextBlocks {
  /** How far back a quote is looked for. */
  private static final int QUOTE_REACH = 1 << 16;

  private final InputStream in;
  private final TextFormat format;
  private final int size;
  private final BlockArrays arrays;
  private byte[] rest = new byte[0];
  private boolean first = true;
  private boolean ended;

  /**
   * The blocks of a text.
   *
   * @param size of a block in bytes; one that holds a longer line is longer
   * @param arrays where blocks that are done with come back
   */
  public TextBlocks(InputStream text, TextFormat format, int size, BlockArrays arrays) {
    boolean plain =
        format.charset().equals(StandardCharsets.UTF_8)
            || format.charset().equals(StandardCharsets.US_ASCII);
    this.in = plain ? text : new TranscodedStream(text, format.charset());
    this.format = format;
    this.size = Math.max(size, 4);
    this.arrays = arrays;
  }

  /** The next block, or empty after the last. */
  public Optional<TextBlock> next() throws IOException {
    if (ended) {
      return Optional.empty();
    }
    int capacity = Math.max(size, rest.length);
    byte[] bytes = arrays.atLeast(capacity + TextBlock.SLACK);
    System.arraycopy(rest, 0, bytes, 0, rest.length);
    int used = rest.length;
    while (true) {
      int count = in.readNBytes(bytes, used, capacity - used);
      ended = count < capacity - used;
      used += count;
      if (first) {
        used = withoutMark(bytes, used);
      }
      if (ended) {
        return Optional.of(new TextBlock(bytes, used, true));
      }
      int cut = cut(bytes, used);
      if (cut > 0) {
        rest = Arrays.copyOfRange(bytes, cut, used);
        return Optional.of(new TextBlock(bytes, cut, false));
      }
      capacity *= 2;
      bytes = Arrays.copyOf(bytes, capacity + TextBlock.SLACK);
    }
  }

  private int withoutMark(byte[] bytes, int used) {
    first = false;
    boolean mark =
        used >= 3 && bytes[0] == (byte) 0xef && bytes[1] == (byte) 0xbb && bytes[2] == (byte) 0xbf;
    if (mark) {
      System.arraycopy(bytes, 3, bytes, 0, used - 3);
    }
    return mark ? used - 3 : used;
  }

  /** One past the last line end that seems to end a row; 0 if there is none. */
  private int cut(byte[] bytes, int used) {
    int cut = afterLastLine(bytes, used);
    if (cut == 0 || !format.quoted()) {
      return cut;
    }
    int quote = cut - 1;
    while (quote >= Math.max(0, cut - QUOTE_REACH) && bytes[quote] != '"') {
      quote--;
    }
    boolean opens =
        quote >= 0
            && bytes[quote] == '"'
            && (quote == 0 || ends(bytes[quote - 1]))
            && !ends(bytes[quote + 1]);
    int before = opens ? afterLastLine(bytes, quote) : 0;
    return before == 0 ? cut : before;
  }

  /** A carriage return counts only where it is known that no line feed follows. */
  private static int afterLastLine(byte[] bytes, int used) {
    int at = used;
    while (at > 0 && bytes[at - 1] != '\n' && (bytes[at - 1] != '\r' || at == used)) {
      at--;
    }
    return at;
  }

  private boolean ends(byte b) {
    return b == format.separator() || b == '\n' || b == '\r';
  }
}
