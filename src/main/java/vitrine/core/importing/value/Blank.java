package vitrine.core.importing.value;

/** Which values stand for nothing. */
public final class Blank {
  private Blank() {}

  /** In any column: nothing, white space, {@code NULL}, {@code null}, {@code NaN}, {@code \N}. */
  public static boolean text(byte[] bytes, int from, int to) {
    int start = start(bytes, from, to);
    int end = end(bytes, start, to);
    return switch (end - start) {
      case 0 -> true;
      case 2 -> is(bytes, start, "\\N");
      case 3 -> is(bytes, start, "NaN") || is(bytes, start, "nan");
      case 4 -> is(bytes, start, "NULL") || is(bytes, start, "null");
      default -> false;
    };
  }

  /** Where a value begins behind the white space before it. */
  public static int start(byte[] bytes, int from, int to) {
    int start = from;
    while (start < to && bytes[start] >= 0 && bytes[start] <= ' ') {
      start++;
    }
    return start;
  }

  /** Where a value ends before the white space behind it. */
  public static int end(byte[] bytes, int from, int to) {
    int end = to;
    while (end > from && bytes[end - 1] >= 0 && bytes[end - 1] <= ' ') {
      end--;
    }
    return end;
  }

  /** In a column of numbers or times also {@code NA}, {@code N/A}, {@code None}, {@code -}. */
  public static boolean value(byte[] bytes, int from, int to) {
    if (text(bytes, from, to)) {
      return true;
    }
    return switch (to - from) {
      case 1 -> bytes[from] == '-';
      case 2 -> is(bytes, from, "NA");
      case 3 -> is(bytes, from, "N/A");
      case 4 -> is(bytes, from, "None") || is(bytes, from, "none");
      default -> false;
    };
  }

  private static boolean is(byte[] bytes, int from, String word) {
    for (int i = 0; i < word.length(); i++) {
      if (bytes[from + i] != word.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
