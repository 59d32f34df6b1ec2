package vitrine.core.importing.record;

import java.util.Arrays;
import vitrine.core.importing.text.Row;

/** The values of one record, in whatever order they come. */
final class Fields {
  private char[] chars = new char[1024];
  private int[] starts = new int[32];
  private int[] ends = new int[32];
  private int[] filledBy = new int[32];
  private int record;
  private int used;
  private boolean loneSurrogate;

  /** Forgets the values of the record before. */
  void begin() {
    record++;
    used = 0;
    loneSurrogate = false;
  }

  /** Keeps a value; false if the field has one already. */
  boolean put(int field, char[] source, int from, int length) {
    if (field >= starts.length) {
      int size = Math.max(field + 1, starts.length * 2);
      starts = Arrays.copyOf(starts, size);
      ends = Arrays.copyOf(ends, size);
      filledBy = Arrays.copyOf(filledBy, size);
    }
    if (filledBy[field] == record) {
      return false;
    }
    if (used + length > chars.length) {
      chars = Arrays.copyOf(chars, Math.max(used + length, chars.length * 2));
    }
    System.arraycopy(source, from, chars, used, length);
    filledBy[field] = record;
    starts[field] = used;
    used += length;
    ends[field] = used;
    loneSurrogate |= loneSurrogate(source, from, from + length);
    return true;
  }

  private static boolean loneSurrogate(char[] source, int from, int to) {
    for (int i = from; i < to; i++) {
      if (Character.isSurrogate(source[i])) {
        boolean pair =
            Character.isHighSurrogate(source[i])
                && i + 1 < to
                && Character.isLowSurrogate(source[i + 1]);
        if (!pair) {
          return true;
        }
        i++;
      }
    }
    return false;
  }

  boolean has(int field) {
    return field < filledBy.length && filledBy[field] == record;
  }

  /** The value of a field, empty if the record has none. */
  String text(int field) {
    return has(field) ? new String(chars, starts[field], ends[field] - starts[field]) : "";
  }

  /** Hands the values on in the order of the fields. */
  void into(Row row, int count) {
    for (int field = 0; field < count; field++) {
      boolean known = has(field);
      row.add(chars, known ? starts[field] : 0, known ? ends[field] - starts[field] : 0);
    }
    if (loneSurrogate) {
      row.markUndecodable();
    }
  }
}
