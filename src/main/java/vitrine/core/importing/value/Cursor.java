package vitrine.core.importing.value;

/** Walks over the bytes of one value. */
final class Cursor {
  private byte[] bytes = new byte[0];
  private int position;
  private int end;
  private int digits;

  void over(byte[] source, int from, int to) {
    bytes = source;
    position = from;
    end = to;
    while (end > position && bytes[end - 1] == ' ') {
      end--;
    }
    space();
  }

  boolean done() {
    return position >= end;
  }

  /** The next byte, or 0 at the end. */
  byte peek() {
    return position < end ? bytes[position] : 0;
  }

  boolean space() {
    int before = position;
    while (position < end && bytes[position] == ' ') {
      position++;
    }
    return position > before;
  }

  boolean accept(char c) {
    if (position < end && bytes[position] == c) {
      position++;
      return true;
    }
    return false;
  }

  boolean accept(byte[] word) {
    if (end - position < word.length) {
      return false;
    }
    for (int i = 0; i < word.length; i++) {
      if (bytes[position + i] != word[i]) {
        return false;
      }
    }
    position += word.length;
    return true;
  }

  /** Reads digits; -1 if there is none or there are more than 18. */
  long number() {
    long value = 0;
    int start = position;
    while (position < end && bytes[position] >= '0' && bytes[position] <= '9') {
      value = value * 10 + (bytes[position] - '0');
      position++;
    }
    digits = position - start;
    return digits == 0 || digits > 18 ? -1 : value;
  }

  /** How many digits the last number had. */
  int digits() {
    return digits;
  }

  /** A month from its English name or the first three letters of it; 0 if it is none. */
  int month() {
    int start = position;
    while (position < end
        && Character.isLetter((char) (bytes[position] & 0x7f))
        && bytes[position] > 0) {
      position++;
    }
    return position - start < 3 ? 0 : MonthName.of(bytes, start, position);
  }
}
