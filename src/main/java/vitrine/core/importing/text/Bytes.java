package vitrine.core.importing.text;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Looks at eight bytes in one go (H. S. Warren, Hacker's Delight, chapter 6). A mask has the top
 * bit set in each byte that fits; the first byte is the lowest.
 */
final class Bytes {
  static final long ONES = 0x0101010101010101L;
  static final long TOPS = 0x8080808080808080L;
  private static final VarHandle EIGHT =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private Bytes() {}

  static long eight(byte[] bytes, int at) {
    return (long) EIGHT.get(bytes, at);
  }

  /**
   * The bytes that equal one byte or are below 14, as line ends are.
   *
   * @param pattern the byte eight times
   */
  static long equalOrLineEnd(long word, long pattern) {
    long difference = word ^ pattern;
    long low = word & ~TOPS;
    long other = ((difference & ~TOPS) + ~TOPS) | difference;
    long above = (low + (0x80 - 14) * ONES) | word;
    return ~(other & above) & TOPS;
  }

  /** How many bytes lie before the first that fits. */
  static int first(long mask) {
    return Long.numberOfTrailingZeros(mask) >>> 3;
  }
}
