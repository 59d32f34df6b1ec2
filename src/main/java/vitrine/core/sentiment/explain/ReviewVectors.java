package vitrine.core.sentiment.explain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.stream.IntStream;
import vitrine.core.common.Fingerprint;
import vitrine.core.common.Progress;
import vitrine.core.dataset.ReviewSet;
import vitrine.core.sentiment.CachedTextEncoder;
import vitrine.core.sentiment.EmbeddingCache;
import vitrine.core.sentiment.TextCleaning;
import vitrine.core.sentiment.TextEncoder;
import vitrine.core.sentiment.TextLanguage;

/**
 * The vectors of a dataset's distinct texts in one language, as the base encoder gives them: of
 * length one, side by side in one array.
 *
 * @param language of the texts
 * @param texts code of each text that has a vector, in the order of their first rows
 * @param rows the first row of each
 * @param values texts × dimensions
 * @param dimensions of a vector
 * @param missing how many more texts of this language have no vector yet
 */
@SuppressWarnings("ArrayRecordComponent")
public record ReviewVectors(
    TextLanguage language, int[] texts, int[] rows, float[] values, int dimensions, int missing) {
  /** Texts that one core compares at a time. */
  private static final int BLOCK = 4096;

  /**
   * The vectors that are known, and those of some of the other texts.
   *
   * @param encoder of the language, with the same cache before it
   * @param atMost how many texts are read anew
   */
  public static ReviewVectors of(
      ReviewSet reviews,
      TextLanguage language,
      TextEncoder encoder,
      EmbeddingCache cache,
      int atMost,
      Progress progress) {
    Map<Integer, Integer> first = firstRows(reviews, language);
    Map<Integer, Fingerprint> keys = new LinkedHashMap<>();
    first
        .keySet()
        .forEach(code -> keys.put(code, CachedTextEncoder.fingerprintOf(text(reviews, code))));
    Map<Fingerprint, float[]> known = cache.find(encoder.fingerprint(), keys.values());
    List<Integer> unread =
        keys.keySet().stream().filter(code -> !known.containsKey(keys.get(code))).toList();
    List<Integer> read = unread.subList(0, Math.min(atMost, unread.size()));
    float[][] fresh =
        encoder.encode(read.stream().map(code -> text(reviews, code)).toList(), progress);
    Map<Integer, float[]> vectors = new LinkedHashMap<>();
    for (int i = 0; i < fresh.length; i++) {
      vectors.put(read.get(i), fresh[i]);
    }
    keys.forEach(
        (code, key) -> {
          float[] vector = known.get(key);
          if (vector != null) {
            vectors.put(code, vector);
          }
        });
    return of(language, first, vectors, encoder.dimensions(), unread.size() - read.size());
  }

  private static ReviewVectors of(
      TextLanguage language,
      Map<Integer, Integer> first,
      Map<Integer, float[]> vectors,
      int dimensions,
      int missing) {
    int[] texts = first.keySet().stream().filter(vectors::containsKey).mapToInt(c -> c).toArray();
    int[] rows = new int[texts.length];
    float[] values = new float[Math.multiplyExact(texts.length, dimensions)];
    for (int i = 0; i < texts.length; i++) {
      rows[i] = first.getOrDefault(texts[i], 0);
      float[] vector = vectors.getOrDefault(texts[i], new float[dimensions]);
      System.arraycopy(vector, 0, values, i * dimensions, dimensions);
    }
    return new ReviewVectors(language, texts, rows, values, dimensions, missing);
  }

  private static String text(ReviewSet reviews, int code) {
    return TextCleaning.clean(reviews.texts().dictionary().value(code));
  }

  private static Map<Integer, Integer> firstRows(ReviewSet reviews, TextLanguage language) {
    Map<Integer, Integer> first = new LinkedHashMap<>();
    int[] codes = reviews.texts().codes();
    boolean[] seen = new boolean[reviews.texts().dictionary().size()];
    for (int row = 0; row < codes.length; row++) {
      int code = codes[row];
      if (code >= 0 && !seen[code]) {
        seen[code] = true;
        String text = text(reviews, code);
        if (!text.isBlank() && TextLanguage.of(text) == language) {
          first.put(code, row);
        }
      }
    }
    return first;
  }

  /** How many texts. */
  public int count() {
    return texts.length;
  }

  /**
   * The texts whose vectors have the largest cosine with a vector, the largest first; of equal ones
   * the earlier.
   *
   * @param vector of length one
   * @param exceptText code of a text that is left out
   */
  public List<SimilarReview> nearest(float[] vector, int exceptText, int count) {
    Comparator<SimilarReview> best =
        Comparator.comparingDouble(SimilarReview::similarity)
            .reversed()
            .thenComparingInt(SimilarReview::row);
    return IntStream.rangeClosed(0, (texts.length - 1) / BLOCK)
        .parallel()
        .mapToObj(block -> nearest(vector, exceptText, count, block, best))
        .flatMap(Collection::stream)
        .sorted(best)
        .limit(count)
        .toList();
  }

  private List<SimilarReview> nearest(
      float[] vector, int exceptText, int count, int block, Comparator<SimilarReview> best) {
    PriorityQueue<SimilarReview> kept = new PriorityQueue<>(best.reversed());
    for (int i = block * BLOCK; i < Math.min(texts.length, (block + 1) * BLOCK); i++) {
      if (texts[i] != exceptText) {
        kept.add(new SimilarReview(texts[i], rows[i], cosine(vector, i * dimensions)));
        if (kept.size() > count) {
          kept.poll();
        }
      }
    }
    return new ArrayList<>(kept);
  }

  private double cosine(float[] vector, int from) {
    float sum = 0;
    for (int d = 0; d < dimensions; d++) {
      sum += vector[d] * values[from + d];
    }
    return sum;
  }

  /** The vector of a text. */
  public float[] vector(int index) {
    return Arrays.copyOfRange(values, index * dimensions, (index + 1) * dimensions);
  }
}
