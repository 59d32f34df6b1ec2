package vitrine.infra.frames;

import vitrine.core.dataset.CodeColumn;

/** Codes in one or two bytes, where 0 is a missing value and n is code n - 1. */
final class Codes {
  private Codes() {}

  /** How many bytes a code takes when there are so many values. */
  static int width(int values) {
    return values <= 0xff ? 1 : values <= 0xffff ? 2 : 4;
  }

  static byte[] toBytes(int[] codes, int from, int count) {
    byte[] narrow = new byte[count];
    for (int i = 0; i < count; i++) {
      narrow[i] = (byte) (Math.max(codes[from + i], -1) + 1);
    }
    return narrow;
  }

  static short[] toShorts(int[] codes, int from, int count) {
    short[] narrow = new short[count];
    for (int i = 0; i < count; i++) {
      narrow[i] = (short) (Math.max(codes[from + i], -1) + 1);
    }
    return narrow;
  }

  static void ofBytes(byte[] narrow, int count, int[] codes, int from) {
    for (int i = 0; i < count; i++) {
      int code = narrow[i] & 0xff;
      codes[from + i] = code == 0 ? CodeColumn.MISSING : code - 1;
    }
  }

  static void ofShorts(short[] narrow, int count, int[] codes, int from) {
    for (int i = 0; i < count; i++) {
      int code = narrow[i] & 0xffff;
      codes[from + i] = code == 0 ? CodeColumn.MISSING : code - 1;
    }
  }
}
