package vitrine.infra.djl;

import java.util.Arrays;
import java.util.List;

/**
 * Windows of a text as arrays of one length.
 *
 * @param count of windows
 * @param length of a window
 * @param ids window × length: token ids, padded with 0
 * @param mask window × length: 1 for a token
 * @param pool window × length: what each token weighs in the window's vector
 * @param weights what each window weighs in the text's vector
 */
@SuppressWarnings("ArrayRecordComponent")
record PaddedWindows(
    int count, int length, long[] ids, float[] mask, float[] pool, float[] weights) {

  /**
   * These windows.
   *
   * @param firstToken whether a window's vector is that of its first token; else the mean of all
   * @param tokens of all windows of the text, of which a window weighs its share
   */
  static PaddedWindows of(List<long[]> windows, boolean firstToken, int tokens) {
    int length = windows.stream().mapToInt(w -> w.length).max().orElseThrow();
    long[] ids = new long[windows.size() * length];
    float[] mask = new float[ids.length];
    float[] pool = new float[ids.length];
    float[] weights = new float[windows.size()];
    for (int window = 0; window < windows.size(); window++) {
      int from = window * length;
      int size = windows.get(window).length;
      System.arraycopy(windows.get(window), 0, ids, from, size);
      Arrays.fill(mask, from, from + size, 1);
      if (firstToken) {
        pool[from] = 1;
      } else {
        Arrays.fill(pool, from, from + size, 1f / size);
      }
      weights[window] = (float) size / tokens;
    }
    return new PaddedWindows(windows.size(), length, ids, mask, pool, weights);
  }

  /** The mask, so many times. */
  float[] mask(int times) {
    return repeated(mask, times);
  }

  /** The pooling weights, so many times. */
  float[] pool(int times) {
    return repeated(pool, times);
  }

  /** The windows' weights, so many times. */
  float[] weights(int times) {
    return repeated(weights, times);
  }

  private static float[] repeated(float[] values, int times) {
    float[] all = new float[values.length * times];
    for (int i = 0; i < times; i++) {
      System.arraycopy(values, 0, all, i * values.length, values.length);
    }
    return all;
  }
}
