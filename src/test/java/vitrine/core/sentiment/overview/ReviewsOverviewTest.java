package vitrine.core.sentiment.overview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.LongColumn;
import vitrine.core.common.Progress;
import vitrine.core.dataset.Frame;
import vitrine.core.dataset.ReviewSet;
import vitrine.core.dataset.Role;
import vitrine.core.sentiment.Contradiction;
import vitrine.core.sentiment.Fakes;
import vitrine.core.sentiment.Grain;
import vitrine.core.sentiment.Mood;
import vitrine.core.sentiment.ReviewFilter;
import vitrine.core.sentiment.ReviewFrames;
import vitrine.core.sentiment.ReviewScorer;
import vitrine.core.sentiment.ScoreGap;
import vitrine.core.sentiment.ScoredReviews;
import vitrine.core.sentiment.Scores;
import vitrine.core.sentiment.SentimentModel;
import vitrine.core.sentiment.TrendPoint;

class ReviewsOverviewTest {

  private static ReviewFrames shop() {
    return new ReviewFrames()
        .add("bag", "2026-01-30", 5, "bad")
        .add("bag", "2026-02-02", 5, "bad bad broke")
        .add("cup", "2026-02-03", 1, "good")
        .add("cup", "2026-02-04", 3, "bad cup")
        .add("cup", "2026-02-05", 1, "bad as well")
        .add("hat", "2026-04-01", 4, "it is a hat")
        .add("hat", "2026-04-02", 2, "")
        .add("hat", "2026-04-03", Double.NaN, "очень хорошо");
  }

  private static ScoredReviews scored(Frame frame) {
    ReviewSet reviews = ReviewSet.of(frame);
    SentimentModel model = Fakes.model();
    List<String> texts = IntStream.range(0, reviews.rows()).mapToObj(reviews::text).toList();
    Scores scores =
        new ReviewScorer(Fakes.encoders(new Fakes.WordEncoder()))
            .score(texts, model, Progress.unwatched());
    return new ScoredReviews(reviews, model, scores, Map.of());
  }

  private static ReviewsOverview of(Frame frame, ReviewFilter filter) {
    return new ReviewsOverviews(scored(frame), .5).of(filter, Grain.MONTH);
  }

  @Test
  void starsAndTextDisagreeOnlyWhereBothAreDecided() {
    Disagreement disagreement = of(shop().frame(), ReviewFilter.ALL).disagreement();
    // Row 1 says it three times; rows 3 and 5 are neutral in stars or unsure, 6 and 7 lack a half.
    assertThat(disagreement.angry()).containsExactly(1, 0);
    assertThat(disagreement.happy()).containsExactly(2);
    assertThat(disagreement.compared()).isEqualTo(5);
    assertThat(disagreement.share().orElseThrow()).isCloseTo(3 / 5., within(1e-12));
  }

  @Test
  void aFilterKeepsOneKindOfContradiction() {
    ReviewFilter angry = ReviewFilter.ALL.ofContradiction(Optional.of(Contradiction.ANGRY_TEXT));
    assertThat(of(shop().frame(), angry).report().rows()).containsExactly(1, 0);
    assertThat(of(shop().frame(), angry.ofStars(Optional.of(4))).report().rows()).isEmpty();
  }

  @Test
  void whatIsNotScoredIsCountedByItsReason() {
    ReviewsOverview overview = of(shop().frame(), ReviewFilter.ALL);
    assertThat(overview.gaps())
        .isEqualTo(Map.of(ScoreGap.NO_TEXT, 1, ScoreGap.UNKNOWN_LANGUAGE, 1));
    assertThat(overview.report().counts().unscored()).isEqualTo(2);
    ReviewSet reviews = ReviewSet.of(shop().frame());
    Scores none =
        new Scores(IntStream.range(0, 8).mapToObj(_ -> Optional.<float[]>empty()).toList());
    ScoredReviews waiting = new ScoredReviews(reviews, Fakes.model(), none, Map.of());
    assertThat(waiting.waiting()).isEqualTo(6);
  }

  @Test
  void monthsHaveNoGaps() {
    List<TrendPoint> trend = of(shop().frame(), ReviewFilter.ALL).report().trend();
    assertThat(trend)
        .extracting(point -> point.start() + " " + point.counts().all())
        .containsExactly("2026-01-01 1", "2026-02-01 4", "2026-03-01 0", "2026-04-01 3");
  }

  @Test
  void starsAndCategoriesAreCountedByWhatTheTextsSay() {
    Frame frame =
        ReviewFrames.with(
            shop().frame(), Role.CATEGORY, "Bags", "Bags", "Home", "Home", "Home", "", "", "Bags");
    ReviewsOverview overview = of(frame, ReviewFilter.ALL);
    assertThat(overview.stars())
        .extracting(group -> group.name() + " " + group.counts().negative())
        .containsExactly("1 1", "2 0", "3 1", "4 0", "5 2");
    assertThat(overview.categories())
        .extracting(group -> group.name() + " " + group.counts().all())
        .containsExactly("Bags 3", "Home 3");
    assertThat(of(shop().frame(), ReviewFilter.ALL).categories()).isEmpty();
  }

  @Test
  void whatWaitsForAReplyIsSortedByAngerThenByAge() {
    Frame frame =
        ReviewFrames.with(shop().frame(), Role.REPLY, "sorry", "", "", "", "", "thanks", "  ", "");
    ReplyBacklog backlog = of(frame, ReviewFilter.ALL).replies().orElseThrow();
    assertThat(backlog.answered()).isEqualTo(2);
    assertThat(backlog.waiting()).containsExactly(1, 3, 4, 2, 6, 7);
    // Up to the newest review, of 3 April: row 6 waits a day, rows 1 to 4 eight weeks.
    assertThat(backlog.byAge()).containsOnlyKeys(ReplyAge.DAY, ReplyAge.LONGER);
    assertThat(backlog.byAge())
        .hasEntrySatisfying(ReplyAge.LONGER, counts -> assertThat(counts.negative()).isEqualTo(3));
    assertThat(backlog.medianHours()).isEmpty();
    ReviewFilter open =
        ReviewFilter.ALL.ofAnswered(Optional.of(false)).ofMood(Optional.of(Mood.NEGATIVE));
    assertThat(of(frame, open).report().rows()).containsExactlyInAnyOrder(1, 3, 4);
  }

  @Test
  void aReplyBeforeItsReviewHasNoWait() {
    long[] times = new long[8];
    java.util.Arrays.fill(times, Long.MIN_VALUE);
    times[0] = Instant.parse("2026-01-30T16:30:00Z").toEpochMilli();
    times[1] = Instant.parse("2026-02-01T20:30:00Z").toEpochMilli();
    times[2] = Instant.parse("2026-01-01T00:00:00Z").toEpochMilli();
    Frame frame =
        ReviewFrames.with(shop().frame(), Role.REPLY_TIME, LongColumn.create("replied", times));
    ReplyBacklog backlog = of(frame, ReviewFilter.ALL).replies().orElseThrow();
    assertThat(backlog.answered()).isEqualTo(3);
    // Half past midnight in Shanghai: 24 hours and 4 hours; the reply of row 2 is older than it.
    assertThat(backlog.medianHours().orElseThrow()).isCloseTo(14, within(1e-9));
  }

  @Test
  void withoutRepliesAndStarsThereIsNothingToSayOfThem() {
    ReviewsOverview overview = of(shop().frame(), ReviewFilter.ALL);
    assertThat(overview.replies()).isEmpty();
    ReviewFilter answered = ReviewFilter.ALL.ofAnswered(Optional.of(false));
    assertThat(of(shop().frame(), answered).report().rows()).isEmpty();
  }
}
