package vitrine.core.importing.text;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * One row: its fields as slices of UTF-8. The reader uses the same object for every row, so whoever
 * wants to keep one copies it.
 */
public final class Row {
  private byte[] own = new byte[1024];
  private byte[] bytes = own;
  private int[] starts = new int[32];
  private int[] ends = new int[32];
  private int used;
  private int count;
  private long line;
  private boolean undecodable;

  /** Begins a row at this line. */
  public void begin(long startLine) {
    bytes = own;
    used = 0;
    count = 0;
    line = startLine;
    undecodable = false;
  }

  /** Adds a field. */
  public void add(char[] source, int from, int length) {
    if (used + length * 3 > own.length) {
      own = Arrays.copyOf(own, Math.max(used + length * 3, own.length * 2));
      bytes = own;
    }
    int begin = used;
    byte[] target = own;
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
    slice(begin, at);
  }

  /** Takes the bytes of a block in place of its own; the fields follow as slices. */
  void over(byte[] block, long startLine) {
    begin(startLine);
    bytes = block;
  }

  /** Adds a field that stands in the bytes already. */
  void slice(int from, int to) {
    if (count == ends.length) {
      starts = Arrays.copyOf(starts, count * 2);
      ends = Arrays.copyOf(ends, count * 2);
    }
    starts[count] = from;
    ends[count++] = to;
  }

  private int addWide(char[] source, int from, int to, int at) {
    byte[] utf8 = new String(source, from, to - from).getBytes(StandardCharsets.UTF_8);
    System.arraycopy(utf8, 0, own, at, utf8.length);
    return at + utf8.length;
  }

  /** Says that some of its bytes do not belong to the encoding. */
  public void markUndecodable() {
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
    return starts[field];
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
