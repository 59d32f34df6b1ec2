package vitrine.core.importing.text;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * One row: its fields one after another as UTF-8. The reader uses the same object for every row, so
 * whoever wants to keep one copies it.
 */
public final class Row {
  private byte[] bytes = new byte[1024];
  private int[] ends = new int[32];
  private int used;
  private int count;
  private long line;
  private boolean undecodable;

  void begin(long startLine) {
    used = 0;
    count = 0;
    line = startLine;
    undecodable = false;
  }

  void add(char[] source, int from, int length) {
    if (used + length * 3 > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(used + length * 3, bytes.length * 2));
    }
    if (count == ends.length) {
      ends = Arrays.copyOf(ends, count * 2);
    }
    byte[] target = bytes;
    int at = used;
    for (int i = from; i < from + length; i++) {
      char c = source[i];
      if (c >= 0x80) {
        at = addWide(source, i, from + length, at);
        break;
      }
      target[at++] = (byte) c;
    }
    used = at;
    ends[count++] = at;
  }

  private int addWide(char[] source, int from, int to, int at) {
    byte[] utf8 = new String(source, from, to - from).getBytes(StandardCharsets.UTF_8);
    System.arraycopy(utf8, 0, bytes, at, utf8.length);
    return at + utf8.length;
  }

  void markUndecodable() {
    undecodable = true;
  }

  /** Whether some of its bytes do not belong to the encoding. */
  public boolean undecodable() {
    return undecodable;
  }

  /** The line of the file where it begins, from 1. */
  public long line() {
    return line;
  }

  /** How many fields. */
  public int count() {
    return count;
  }

  /** The array that holds the fields. */
  public byte[] bytes() {
    return bytes;
  }

  /** Where a field begins. */
  public int start(int field) {
    return field == 0 ? 0 : ends[field - 1];
  }

  /** One past the end of a field. */
  public int end(int field) {
    return ends[field];
  }

  /** A field as text. */
  public String text(int field) {
    return new String(bytes, start(field), end(field) - start(field), StandardCharsets.UTF_8);
  }

  /** All fields as text. */
  public List<String> texts() {
    List<String> all = new ArrayList<>(count);
    for (int field = 0; field < count; field++) {
      all.add(text(field));
    }
    return all;
  }
}
