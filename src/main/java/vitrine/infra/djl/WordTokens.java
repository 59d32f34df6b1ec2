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
record WordTokens(List<long[]> ids, List<int[]> words, int[] starts, int[] ends) {
  static final int NO_WORD = -1;

  /**
   * The windows of a text.
   *
   * @param encoding of the whole text, special tokens included, not truncated
   * @param longest tokens of a window, special ones included
   */
  static WordTokens of(String text, Encoding encoding, int longest) {
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
    List<int[]> ranges = ranges(ids.length, longest);
    return new WordTokens(
        ranges.stream().map(range -> window(ids, range)).toList(),
        ranges.stream().map(range -> window(words, range)).toList(),
        starts.stream().mapToInt(Integer::intValue).toArray(),
        ends.stream().mapToInt(Integer::intValue).toArray());
  }

  /** Tokens of all windows, special ones included. */
  int size() {
    return ids.stream().mapToInt(window -> window.length).sum();
  }

  /** The first windows and the words that start in them; the same if there are no others. */
  WordTokens first(int count) {
    if (ids.size() <= count) {
      return this;
    }
    List<int[]> kept = words.subList(0, count);
    int last = kept.stream().flatMapToInt(Arrays::stream).max().orElse(NO_WORD) + 1;
    return new WordTokens(
        ids.subList(0, count), kept, Arrays.copyOf(starts, last), Arrays.copyOf(ends, last));
  }

  /** Where the last word ends. */
  int end() {
    return ends.length == 0 ? 0 : ends[ends.length - 1];
  }

  /** As the text encoder cuts: windows of near equal length between the special tokens. */
  private static List<int[]> ranges(int tokens, int longest) {
    int inner = tokens - 2;
    int count = Math.max(1, (inner + longest - 3) / (longest - 2));
    List<int[]> ranges = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      ranges.add(
          new int[] {
            (int) ((long) inner * i / count) + 1, (int) ((long) inner * (i + 1) / count) + 1
          });
    }
    return ranges;
  }

  private static long[] window(long[] ids, int[] range) {
    long[] window = new long[range[1] - range[0] + 2];
    window[0] = ids[0];
    System.arraycopy(ids, range[0], window, 1, range[1] - range[0]);
    window[window.length - 1] = ids[ids.length - 1];
    return window;
  }

  private static int[] window(int[] words, int[] range) {
    int[] window = new int[range[1] - range[0] + 2];
    Arrays.fill(window, NO_WORD);
    System.arraycopy(words, range[0], window, 1, range[1] - range[0]);
    return window;
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
