package vitrine.core.sentiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vitrine.core.common.Progress;

/** Encoding, scoring and training with a fake encoder. */
class ScoringTest {
  private final Fakes.WordEncoder words = new Fakes.WordEncoder();

  @Test
  void eachTextIsEncodedOnce() {
    TextEncoder cached = new CachedTextEncoder(words, new Fakes.MemoryCache());
    cached.encode(List.of("good", "bad", "good"), Progress.unwatched());
    float[][] again = cached.encode(List.of("bad", "new"), Progress.unwatched());
    assertThat(words.encoded).containsExactly("good", "bad", "new");
    assertThat(again[0]).containsExactly(0, 1);
  }

  @Test
  void textsKeepTheirOrderAcrossLanguagesAndBlanksHaveNoScore() {
    Scores scores =
        new ReviewScorer(Fakes.encoders(words))
            .score(
                List.of("good love", "  ", "质量差，坏了", "fine"), Fakes.model(), Progress.unwatched());
    assertThat(scores.predicted(0)).isEqualTo(Sentiment.POSITIVE);
    assertThat(scores.scored(1)).isFalse();
    assertThat(scores.predicted(2)).isEqualTo(Sentiment.NEGATIVE);
    assertThat(scores.score(2)).isLessThan(-.9);
    assertThat(scores.confidence(3)).isCloseTo(1 / 3., org.assertj.core.data.Offset.offset(1e-6));
  }
}
