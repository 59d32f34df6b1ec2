package vitrine.core.sentiment.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vitrine.core.common.Progress;
import vitrine.core.dataset.ReviewSet;
import vitrine.core.sentiment.Mood;
import vitrine.core.sentiment.ReviewFrames;
import vitrine.core.sentiment.StarScores;

class AlertWordsTest {
  @Test
  void namesWhatTheBadDaySaysAndTheDaysBeforeDidNot() {
    ReviewFrames frames = new ReviewFrames();
    LocalDate first = LocalDate.of(2026, 1, 1);
    for (int day = 0; day < 31; day++) {
      boolean bad = day == 30;
      for (int i = 0; i < 24; i++) {
        String date = first.plusDays(day).toString();
        if (bad && i < 12) {
          frames.add("A", date, 1, "The zip broke and the seller is silent " + i);
        } else if (bad && i < 18) {
          frames.add("A", date, 1, "拉链坏了，差评" + i);
        } else if (i % 6 == 0) {
          frames.add("A", date, 1, "The seller is slow " + day + " " + i);
        } else {
          frames.add("A", date, 5, "Lovely bag and the seller is kind " + day + " " + i);
        }
      }
    }
    ReviewSet reviews = ReviewSet.of(frames.frame());
    AlertScan scan =
        AlertScan.of(
            ReviewMentions.of(reviews, StarScores.of(reviews), Mood.DEFAULT_CONFIDENCE),
            Progress.unwatched());
    AlertReport report = AlertReport.of(scan, FalseAlarms.DEFAULT);

    Alert alert = report.alerts().getFirst();
    assertThat(alert.day()).isEqualTo(first.plusDays(30));
    assertThat(alert.product()).contains("A");
    List<AlertWords.Word> words = AlertWords.of(alert, reviews);
    assertThat(words)
        .extracting(AlertWords.Word::word)
        .contains("zip", "拉链")
        .doesNotContain("the", "seller", "链坏");
    assertThat(words.stream().filter(word -> word.word().equals("zip")).findFirst().orElseThrow())
        .satisfies(zip -> assertThat(zip.reviews()).isEqualTo(12))
        .satisfies(zip -> assertThat(zip.before()).isZero());
  }

  @Test
  void theZIsThatOfTheLogOddsRatio() {
    // ln(3.5 · 90.5 / (7.5 · 10.5)) / sqrt(1/3.5 + 1/7.5 + 1/10.5 + 1/90.5)
    assertThat(AlertWords.z(3, 10, 10, 100)).isCloseTo(1.9203007922243975, within(1e-12));
  }

  @Test
  void wordsAreRunsOfLettersAndPairsOfChineseCharacters() {
    assertThat(AlertWords.words("The ZIP, 拉链坏 x2 ok"))
        .containsExactlyInAnyOrder("the", "zip", "拉链", "链坏");
  }
}
