package vitrine.core.importing.text;

import java.util.Arrays;

/**
 * A piece of a text in UTF-8. Behind its {@link #length} bytes lies room where a splitter puts
 * fields whose doubled quotes were undone, so that every field is a slice of one array.
 */
public final class TextBlock {
  /** Bytes that can be read beyond any field, so that eight can be looked at in one go. */
  public static final int SLACK = 16;

  private final int length;
  private final boolean last;
  private byte[] bytes;
  private int used;

  /**
   * Takes the first bytes of the array, which it owns from now on.
   *
   * @param last whether the text ends here
   */
  TextBlock(byte[] bytes, int length, boolean last) {
    this.bytes = bytes.length < length + SLACK ? Arrays.copyOf(bytes, length + SLACK) : bytes;
    this.length = length;
    this.last = last;
    // Ends the last line of the text if nothing else does.
    this.bytes[length] = '\n';
    this.used = length + SLACK;
  }

  /** How many bytes of the text it holds. */
  public int length() {
    return length;
  }

  /** Whether the text ends here. */
  public boolean last() {
    return last;
  }

  /** The array; another one after {@link #room} was asked for. */
  byte[] bytes() {
    return bytes;
  }

  /** A place for this many bytes behind the text. */
  int room(int wanted) {
    int place = used;
    used += wanted;
    if (used + SLACK > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(used + SLACK, bytes.length + (bytes.length >> 2)));
    }
    return place;
  }

  /** The bytes from a position on, followed by all of the next block. */
  public TextBlock joined(int from, TextBlock next) {
    int rest = length - from;
    byte[] both = new byte[rest + next.length + SLACK];
    System.arraycopy(bytes, from, both, 0, rest);
    System.arraycopy(next.bytes, 0, both, rest, next.length);
    return new TextBlock(both, rest + next.length, next.last);
  }
}
