package vitrine.infra.djl;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.jni.CharSpan;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A text as windows of tokens that an encoder takes at a time, and the words that its tokens belong
 * to. Each window starts and ends with the special tokens.
 *
 * @param ids token ids of each window
 * @param words for each token its word; {@link #NO_WORD} for a special one
 * @param starts where each word starts in the text
 * @param ends where each word ends in the text
 */
@SuppressWarnings("ArrayRecordComponent")
record TokenWindows(List<long[]> ids, List<int[]> words, int[] starts, int[] ends) {
  static final int NO_WORD = -1;

  /**
   * The windows of a text.
   *
   * @param encoding of the whole text, special tokens included, not truncated
   * @param longest tokens of a window, special ones included
   */
  static TokenWindows of(String text, Encoding encoding, int longest) {
    long[] ids = encoding.getIds();
    long[] special = encoding.getSpecialTokenMask();
    long[] wordIds = encoding.getWordIds();
    @Nullable CharSpan[] spans = encoding.getCharTokenSpans();
    List<Integer> starts = new ArrayList<>();
    List<Integer> ends = new ArrayList<>();
    int[] words = new int[ids.length];
    Arrays.fill(words, NO_WORD);
    long last = NO_WORD;
    CodePoints points = new CodePoints(text);
    for (int token = 0; token < ids.length; token++) {
      CharSpan span = spans[token];
      if (special[token] == 1 || span == null) {
        continue;
      }
      if (wordIds[token] != last) {
        last = wordIds[token];
        starts.add(points.index(span.getStart()));
        ends.add(0);
      }
      words[token] = starts.size() - 1;
      ends.set(words[token], points.index(span.getEnd()));
    }
    return new TokenWindows(
        cut(ids, longest),
        cut(words, longest),
        starts.stream().mapToInt(Integer::intValue).toArray(),
        ends.stream().mapToInt(Integer::intValue).toArray());
  }

  private static List<long[]> cut(long[] ids, int longest) {
    List<long[]> windows = new ArrayList<>();
    int inside = longest - 2;
    for (int from = 1; from < ids.length - 1 || from == 1; from += inside) {
      int count = Math.min(inside, ids.length - 1 - from);
      long[] window = new long[count + 2];
      window[0] = ids[0];
      System.arraycopy(ids, from, window, 1, count);
      window[count + 1] = ids[ids.length - 1];
      windows.add(window);
    }
    return windows;
  }

  private static List<int[]> cut(int[] words, int longest) {
    List<int[]> windows = new ArrayList<>();
    int inside = longest - 2;
    for (int from = 1; from < words.length - 1 || from == 1; from += inside) {
      int count = Math.min(inside, words.length - 1 - from);
      int[] window = new int[count + 2];
      Arrays.fill(window, NO_WORD);
      System.arraycopy(words, from, window, 1, count);
      windows.add(window);
    }
    return windows;
  }

  /** Turns the tokenizer's places, in characters of Unicode, into places in a Java string. */
  private static final class CodePoints {
    private final int[] index;

    CodePoints(String text) {
      int count = text.codePointCount(0, text.length());
      index = new int[count + 1];
      int at = 0;
      for (int point = 0; point < count; point++) {
        index[point] = at;
        at += Character.charCount(text.codePointAt(at));
      }
      index[count] = at;
    }

    int index(int point) {
      return index[Math.min(point, index.length - 1)];
    }
  }
}
