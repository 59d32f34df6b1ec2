package vitrine.infra.djl;

import java.util.Arrays;

/**
 * Texts that are encoded together, padded to the longest.
 *
 * @param length tokens of the longest
 * @param ids token ids, a row each, padded with 0
 * @param sizes tokens of each row, special ones included
 */
@SuppressWarnings("ArrayRecordComponent")
record TokenBatch(int length, long[] ids, int[] sizes) {

  /** These texts. */
  static TokenBatch of(long[]... texts) {
    int[] sizes = Arrays.stream(texts).mapToInt(text -> text.length).toArray();
    int length = Arrays.stream(sizes).max().orElseThrow();
    long[] ids = new long[texts.length * length];
    for (int row = 0; row < texts.length; row++) {
      System.arraycopy(texts[row], 0, ids, row * length, sizes[row]);
    }
    return new TokenBatch(length, ids, sizes);
  }

  int rows() {
    return sizes.length;
  }

  /** Whether some text is shorter than the longest. */
  boolean padded() {
    return Arrays.stream(sizes).anyMatch(size -> size < length);
  }

  /** 1 where there is a token, 0 where there is padding. */
  float[] mask() {
    float[] mask = new float[ids.length];
    for (int row = 0; row < sizes.length; row++) {
      Arrays.fill(mask, row * length, row * length + sizes[row], 1);
    }
    return mask;
  }

  /** What each token's vector is multiplied by before they are added up to the sentence's. */
  float[] pool(boolean firstToken) {
    float[] pool = new float[ids.length];
    for (int row = 0; row < sizes.length; row++) {
      if (firstToken) {
        pool[row * length] = 1;
      } else {
        Arrays.fill(pool, row * length, row * length + sizes[row], 1f / sizes[row]);
      }
    }
    return pool;
  }
}
