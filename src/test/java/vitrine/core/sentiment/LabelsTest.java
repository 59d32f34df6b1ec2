package vitrine.core.sentiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vitrine.core.common.VitrineException;

/** Languages, stars and label values. */
class LabelsTest {

  @ParameterizedTest
  @CsvSource({
    "拉链坏了，退货, CHINESE",
    "iPhone很好用, CHINESE",
    "'Love it! 好', ENGLISH",
    "Très joli mais trop petit, ENGLISH",
    "とても良い商品です, UNKNOWN",
    "5 *****, ENGLISH"
  })
  void languageFollowsTheShareOfHan(String text, TextLanguage language) {
    assertThat(TextLanguage.of(text)).isEqualTo(language);
  }

  @ParameterizedTest
  @CsvSource({
    "1, NEGATIVE",
    "2.4, NEGATIVE",
    "2.5, NEUTRAL",
    "3, NEUTRAL",
    "3.5, NEUTRAL",
    "3.6, POSITIVE"
  })
  void starsBelowTwoAndAHalfAreNegative(double stars, Sentiment sentiment) {
    assertThat(StarMapping.DEFAULT.of(stars)).isEqualTo(sentiment);
  }

  @Test
  void zeroMeansWhatTheOtherValuesSay() {
    assertThat(LabelMapping.of(Set.of("0", "1")))
        .containsEntry("0", Sentiment.NEGATIVE)
        .containsEntry("1", Sentiment.POSITIVE);
    assertThat(LabelMapping.of(Set.of("-1", "0.0", "1"))).containsEntry("0.0", Sentiment.NEUTRAL);
    assertThat(LabelMapping.of(Set.of("好评", "Negative ")))
        .containsEntry("Negative ", Sentiment.NEGATIVE)
        .containsEntry("好评", Sentiment.POSITIVE);
  }

  @Test
  void unknownLabelsAreRefused() {
    assertThatThrownBy(() -> LabelMapping.of(Set.of("red", "blue")))
        .isInstanceOf(VitrineException.class)
        .hasMessageContaining("blue, red");
  }
}
