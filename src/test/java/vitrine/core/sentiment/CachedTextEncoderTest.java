package vitrine.core.sentiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vitrine.core.common.Fingerprint;
import vitrine.core.common.Progress;

/** What is encoded when a data set is scored again. */
class CachedTextEncoderTest {
  private final Fakes.WordEncoder words = new Fakes.WordEncoder();

  private static List<String> texts(int from, int to) {
    return IntStream.range(from, to).mapToObj(i -> "good review " + i).toList();
  }

  /** A cache in memory; keeps nothing if it is full. */
  private record Memory(Map<Fingerprint, Map<Fingerprint, float[]>> kept, boolean full)
      implements EmbeddingCache {
    @Override
    public Map<Fingerprint, float[]> find(Fingerprint encoder, Collection<Fingerprint> texts) {
      Map<Fingerprint, float[]> found = new HashMap<>(kept.getOrDefault(encoder, Map.of()));
      found.keySet().retainAll(texts);
      return found;
    }

    @Override
    public void save(Fingerprint encoder, Map<Fingerprint, float[]> vectors) {
      if (!full) {
        kept.computeIfAbsent(encoder, e -> new HashMap<>()).putAll(vectors);
      }
    }
  }

  @Test
  void aSecondTimeNothingAndWithOnePercentMoreOnlyThatIsEncoded() {
    CachedTextEncoder cached = new CachedTextEncoder(words, new Memory(new HashMap<>(), false));
    float[][] first = cached.encode(texts(0, 3000), Progress.unwatched());
    assertThat(words.encoded).hasSize(3000);
    words.encoded.clear();
    assertThat(cached.encode(texts(0, 3000), Progress.unwatched())).isDeepEqualTo(first);
    assertThat(words.encoded).isEmpty();
    cached.encode(texts(0, 3030), Progress.unwatched());
    assertThat(words.encoded).isEqualTo(texts(3000, 3030));
  }

  @Test
  void oneTextIsEncodedOnceHoweverOftenItOccurs() {
    CachedTextEncoder cached = new CachedTextEncoder(words, new Memory(new HashMap<>(), false));
    List<String> twice = new ArrayList<>(texts(0, 5));
    twice.addAll(texts(0, 5));
    assertThat(cached.encode(twice, Progress.unwatched())).hasNumberOfRows(10);
    assertThat(words.encoded).hasSize(5);
  }

  @Test
  void aCacheThatKeepsNothingCostsTimeButNoResult() {
    CachedTextEncoder cached = new CachedTextEncoder(words, new Memory(new HashMap<>(), true));
    float[][] first = cached.encode(texts(0, 10), Progress.unwatched());
    assertThat(cached.encode(texts(0, 10), Progress.unwatched())).isDeepEqualTo(first);
    assertThat(words.encoded).hasSize(20);
  }
}
