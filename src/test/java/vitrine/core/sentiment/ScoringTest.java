package vitrine.core.sentiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import vitrine.core.common.Progress;
import vitrine.core.common.VitrineException;

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

  @Test
  void aHeadIsTrainedForEachLanguageWithEnoughTexts() {
    List<String> texts = new ArrayList<>();
    List<Sentiment> labels = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      texts.add((i % 2 == 0 ? "good " : "bad ") + i);
      labels.add(i % 2 == 0 ? Sentiment.POSITIVE : Sentiment.NEGATIVE);
    }
    texts.add("只有一条");
    labels.add(Sentiment.POSITIVE);
    texts.add("one neutral");
    labels.add(Sentiment.NEUTRAL);
    texts.add(" ");
    labels.add(Sentiment.NEUTRAL);
    SentimentTraining.Trained trained =
        new SentimentTraining(Fakes.encoders(words), Fakes.trainer())
            .train(
                texts,
                labels,
                Fakes.card().origin(),
                TrainingSettings.of(TrainingMethod.HEAD),
                Progress.unwatched(),
                epoch -> {});
    assertThat(trained.readers()).containsOnlyKeys(TextLanguage.ENGLISH);
    assertThat(trained.blank()).isEqualTo(1);
    assertThat(trained.tooFew()).isEqualTo(2);
    HeadCard card = trained.cards().getFirst();
    assertThat(card.classes()).containsExactly(Sentiment.NEGATIVE, Sentiment.POSITIVE);
    assertThat(card.test().rows()).isEqualTo(20);
    assertThat(card.test().accuracy()).isEqualTo(1);
    assertThat(card.trained() + card.validated()).isEqualTo(80);
  }

  @Test
  void nothingToLearnFromIsSaid() {
    assertThatThrownBy(
            () ->
                new SentimentTraining(Fakes.encoders(words), Fakes.trainer())
                    .train(
                        Collections.nCopies(50, "good"),
                        Collections.nCopies(50, Sentiment.POSITIVE),
                        Fakes.card().origin(),
                        TrainingSettings.of(TrainingMethod.HEAD),
                        Progress.unwatched(),
                        epoch -> {}))
        .isInstanceOf(VitrineException.class)
        .hasMessageContaining("TOO_FEW_LABELS");
  }
}
