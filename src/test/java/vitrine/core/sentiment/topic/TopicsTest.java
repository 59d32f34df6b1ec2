package vitrine.core.sentiment.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vitrine.core.common.Fingerprint;
import vitrine.core.common.ProblemCode;
import vitrine.core.common.Progress;
import vitrine.core.common.VitrineException;
import vitrine.core.dataset.ReviewSet;
import vitrine.core.sentiment.CachedTextEncoder;
import vitrine.core.sentiment.Fakes;
import vitrine.core.sentiment.ReviewFrames;
import vitrine.core.sentiment.Scores;
import vitrine.core.sentiment.TextEncoder;
import vitrine.core.sentiment.TextLanguage;

class TopicsTest {
  private static final List<String> ABOUT = List.of("zipper", "colour", "sleeve", "parcel");

  /** One direction a word, with some noise: texts about one thing lie close together. */
  private static final class DirectionEncoder implements TextEncoder {
    @Override
    public String name() {
      return "directions";
    }

    @Override
    public Fingerprint fingerprint() {
      return Fingerprint.of("directions".getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public int dimensions() {
      return 8;
    }

    @Override
    public float[][] encode(List<String> texts, Progress progress) {
      return texts.stream().map(DirectionEncoder::vector).toArray(float[][]::new);
    }

    private static float[] vector(String text) {
      Random random = new Random(text.hashCode());
      float[] vector = new float[8];
      for (int d = 0; d < 8; d++) {
        vector[d] = (float) random.nextGaussian() * .05f;
      }
      for (int topic = 0; topic < ABOUT.size(); topic++) {
        vector[topic] += text.contains(ABOUT.get(topic)) ? 1 : 0;
      }
      return vector;
    }
  }

  private static ReviewSet reviews(int days) {
    ReviewFrames frames = new ReviewFrames();
    LocalDate first = LocalDate.of(2026, 1, 5);
    for (int day = 0; day < days; day++) {
      for (int topic = 0; topic < 3; topic++) {
        frames.add(
            "A",
            first.plusDays(day).toString(),
            5,
            "It is about the %s again, number %d".formatted(ABOUT.get(topic), day));
      }
      if (day >= days - 28) {
        frames.add("A", first.plusDays(day).toString(), 1, "My parcel came late, number " + day);
      }
    }
    return ReviewSet.of(frames.frame());
  }

  private static TopicReport report(ReviewSet reviews, int[] rows, TopicQuery query) {
    Fakes.MemoryCache cache = new Fakes.MemoryCache();
    return new Topics(Fakes.encoders(new CachedTextEncoder(new DirectionEncoder(), cache)), cache)
        .of(reviews, Scores.none(reviews.rows()), .5, rows, query, Progress.unwatched());
  }

  private static int[] all(ReviewSet reviews) {
    return IntStream.range(0, reviews.rows()).toArray();
  }

  @Test
  void textsAboutOneThingAreOneTopicNamedByIt() {
    ReviewSet reviews = reviews(84);
    TopicReport report =
        report(reviews, all(reviews), new TopicQuery(OptionalInt.of(4), 3, Integer.MAX_VALUE));
    assertThat(report.topics()).hasSize(4);
    assertThat(report.grouped()).isEqualTo(3 * 84 + 28);
    for (String about : ABOUT) {
      Topic topic =
          report.topics().stream()
              .filter(it -> reviews.text(it.rows()[0]).contains(about))
              .findFirst()
              .orElseThrow();
      assertThat(topic.rows()).hasSize(about.equals("parcel") ? 28 : 84);
      assertThat(topic.phrases().getFirst()).contains(about);
      assertThat(topic.representatives())
          .hasSize(3)
          .allMatch(row -> reviews.text(row).contains(about));
      assertThat(topic.trend().kind())
          .isEqualTo(about.equals("parcel") ? TopicTrend.Kind.NEW : TopicTrend.Kind.STEADY);
    }
    assertThat(report.topics().getFirst().weeks()).hasSize(12);
  }

  /** What is counted follows the filter; the topics do not. */
  @Test
  void aFilterChangesTheCountsOnly() {
    ReviewSet reviews = reviews(84);
    TopicQuery query = new TopicQuery(OptionalInt.of(4), 3, Integer.MAX_VALUE);
    int[] some = IntStream.range(0, 30).toArray();
    TopicReport filtered = report(reviews, some, query);
    assertThat(filtered.topics()).hasSize(3);
    assertThat(filtered.topics()).allMatch(topic -> topic.rows().length == 10);
    assertThat(filtered.topics()).allMatch(topic -> topic.texts() == 84);
  }

  @Test
  void theDataChooseHowManyAndTheSameSeedGivesTheSameTopics() {
    ReviewSet reviews = reviews(84);
    TopicReport one = report(reviews, all(reviews), TopicQuery.DEFAULT);
    TopicReport two = report(reviews, all(reviews), TopicQuery.DEFAULT);
    assertThat(one.topics().size()).isGreaterThanOrEqualTo(4);
    assertThat(two.topics().stream().map(Topic::phrases).toList())
        .isEqualTo(one.topics().stream().map(Topic::phrases).toList());
  }

  @Test
  void tooFewTextsAreRefused() {
    ReviewSet reviews = reviews(5);
    assertThatThrownBy(() -> report(reviews, all(reviews), TopicQuery.DEFAULT))
        .isInstanceOfSatisfying(
            VitrineException.class,
            problem -> assertThat(problem.code()).isEqualTo(ProblemCode.TOPICS_TOO_FEW));
  }

  /** (8 - 2.25) / √(2.25 · (1 - 9/40) · (1 - 10/40)), by hand. */
  @Test
  void residualsAreHabermans() {
    Phrases phrases = new Phrases(TextLanguage.ENGLISH, 2);
    for (int i = 0; i < 40; i++) {
      boolean says = i < 8 || i == 39;
      phrases.add(i < 10 ? 0 : 1, says ? "the zip broke" : "all is well");
    }
    assertThat(phrases.residual("zip broke", 0)).isCloseTo(5.02799807, within(1e-7));
    assertThat(phrases.best(0, 1)).allMatch(phrase -> "the zip broke".contains(phrase));
  }

  @Test
  void chinesePhrasesAreRunsOfCharacters() {
    assertThat(Phrases.of("拉链坏了, ok", TextLanguage.CHINESE))
        .containsExactly("拉链", "链坏", "坏了", "拉链坏", "链坏了", "拉链坏了");
    assertThat(Phrases.of("It's a zip, fine", TextLanguage.ENGLISH))
        .containsExactlyInAnyOrder("it's", "it's a", "it's a zip", "zip", "a zip", "fine");
  }
}
