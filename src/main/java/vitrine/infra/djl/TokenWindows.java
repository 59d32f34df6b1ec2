package vitrine.infra.djl;

import java.util.ArrayList;
import java.util.List;

/**
 * Texts as windows of tokens that an encoder can take. A text that is too long becomes windows of
 * near equal length, each between the special tokens of the whole; its vector is the mean of
 * theirs, weighted by their tokens. Nothing is cut off.
 */
final class TokenWindows {
  private final int texts;
  private final List<long[]> windows = new ArrayList<>();
  private final List<Integer> owners = new ArrayList<>();
  private final int longest;

  /**
   * Windows of at most so many tokens, special ones included.
   *
   * @param texts how many there will be
   */
  TokenWindows(int texts, int longest) {
    this.texts = texts;
    this.longest = longest;
  }

  /**
   * Adds a text.
   *
   * @param text its place among the texts
   * @param ids its tokens
   * @param before special tokens at the start
   * @param after special tokens at the end
   */
  void add(int text, long[] ids, int before, int after) {
    if (ids.length <= longest) {
      windows.add(ids);
      owners.add(text);
      return;
    }
    int inner = ids.length - before - after;
    int room = longest - before - after;
    int count = (inner + room - 1) / room;
    for (int i = 0; i < count; i++) {
      int from = (int) ((long) inner * i / count);
      int to = (int) ((long) inner * (i + 1) / count);
      long[] window = new long[before + to - from + after];
      System.arraycopy(ids, 0, window, 0, before);
      System.arraycopy(ids, before + from, window, before, to - from);
      System.arraycopy(ids, before + inner, window, before + to - from, after);
      windows.add(window);
      owners.add(text);
    }
  }

  /** The windows of all texts. */
  long[][] tokens() {
    return windows.toArray(long[][]::new);
  }

  /** The vector of each text from those of the windows. */
  float[][] joined(float[][] vectors) {
    float[][] joined = new float[texts][];
    double[] tokens = new double[texts];
    for (int i = 0; i < vectors.length; i++) {
      int text = owners.get(i);
      double size = windows.get(i).length;
      float[] sum = joined[text];
      if (sum == null) {
        joined[text] = vectors[i];
      } else {
        double share = size / (tokens[text] + size);
        for (int d = 0; d < sum.length; d++) {
          sum[d] += (float) (share * (vectors[i][d] - sum[d]));
        }
      }
      tokens[text] += size;
    }
    return joined;
  }
}
