package vitrine.core.sentiment.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vitrine.core.common.Progress;
import vitrine.core.dataset.ReviewSet;
import vitrine.core.sentiment.CachedTextEncoder;
import vitrine.core.sentiment.EmbeddingCache;
import vitrine.core.sentiment.Fakes;
import vitrine.core.sentiment.ReviewFrames;
import vitrine.core.sentiment.TextEncoder;
import vitrine.core.sentiment.TextLanguage;

class ReviewVectorsTest {

  @Test
  void findsWhatSortingAllCosinesFinds() {
    Random random = new Random(7);
    int count = 10_000;
    int dimensions = 16;
    float[] values = new float[count * dimensions];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) random.nextGaussian();
    }
    int[] texts = IntStream.range(0, count).map(i -> count - i).toArray();
    int[] rows = IntStream.range(0, count).map(i -> 2 * i).toArray();
    ReviewVectors vectors =
        new ReviewVectors(TextLanguage.ENGLISH, texts, rows, values, dimensions, 0);
    float[] asked = vectors.vector(4711);
    List<Integer> expected =
        IntStream.range(0, count)
            .boxed()
            .filter(i -> i != 4711)
            .sorted(Comparator.comparingDouble(i -> -dot(asked, vectors.vector(i))))
            .limit(9)
            .map(i -> 2 * i)
            .toList();
    List<SimilarReview> found = vectors.nearest(asked, texts[4711], 9);
    assertThat(found).extracting(SimilarReview::row).isEqualTo(expected);
    assertThat(found.getFirst().similarity())
        .isCloseTo(dot(asked, vectors.vector(expected.getFirst() / 2)), within(1e-4));
  }

  private static double dot(float[] a, float[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += (double) a[i] * b[i];
    }
    return sum;
  }

  /** Each text of the language once, with its first row; at most so many are read anew. */
  @Test
  void readsNoMoreThanAllowed() {
    ReviewSet reviews =
        ReviewSet.of(
            new ReviewFrames()
                .add("A", "2026-05-01", 5, "good")
                .add("A", "2026-05-01", 5, "质量好")
                .add("A", "2026-05-01", 1, "bad")
                .add("A", "2026-05-01", 5, "good")
                .add("A", "2026-05-01", 5, "")
                .add("A", "2026-05-01", 4, "great love")
                .frame());
    Fakes.WordEncoder words = new Fakes.WordEncoder();
    EmbeddingCache cache = new Fakes.MemoryCache();
    TextEncoder encoder = new CachedTextEncoder(words, cache);
    encoder.encode(List.of("bad"), Progress.unwatched());
    ReviewVectors some =
        ReviewVectors.of(reviews, TextLanguage.ENGLISH, encoder, cache, 1, Progress.unwatched());
    assertThat(some.rows()).containsExactly(0, 2);
    assertThat(some.missing()).isEqualTo(1);
    assertThat(some.values()).containsExactly(1, 0, 0, 1);
    ReviewVectors all =
        ReviewVectors.of(reviews, TextLanguage.ENGLISH, encoder, cache, 100, Progress.unwatched());
    assertThat(all.rows()).containsExactly(0, 2, 5);
    assertThat(all.missing()).isZero();
    assertThat(words.encoded).containsExactly("bad", "good", "great love");
  }
}
