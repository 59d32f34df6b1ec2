package vitrine.core.sentiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vitrine.core.common.Progress;
import vitrine.core.dataset.ReviewSet;

class SentimentReportsTest {

  private static SentimentReports reports(ReviewFrames rows) {
    ReviewSet reviews = ReviewSet.of(rows.frame());
    List<String> texts =
        java.util.stream.IntStream.range(0, reviews.rows()).mapToObj(reviews::text).toList();
    Scores scores =
        new ReviewScorer(Fakes.encoders(new Fakes.WordEncoder()))
            .score(texts, Fakes.model(), Progress.unwatched());
    return new SentimentReports(reviews, scores, .5);
  }

  private static ReviewFrames shop() {
    ReviewFrames rows = new ReviewFrames();
    // Weeks of Monday 2026-03-02, 03-09 and 03-16; the bag's second week is bad.
    for (int i = 0; i < 10; i++) {
      rows.add("bag", "2026-03-03", 5, "good " + i);
      rows.add("bag", "2026-03-10", 1, "bad " + i);
      rows.add("bag", "2026-03-17", 5, "good again " + i);
      rows.add("cup", "2026-03-10", 4, "great " + i);
    }
    rows.add("hat", "2026-03-08", 1, "bad hat");
    rows.add("hat", "2026-03-09", 3, "it is a hat");
    rows.add("hat", "2026-03-09", 3, "");
    return rows;
  }

  @Test
  void countsTrendAndStars() {
    SentimentReport report = reports(shop()).report(ReviewFilter.ALL, Grain.WEEK);
    assertThat(report.counts().negative()).isEqualTo(11);
    assertThat(report.counts().positive()).isEqualTo(30);
    assertThat(report.counts().unsure()).isEqualTo(1);
    assertThat(report.counts().unscored()).isEqualTo(1);
    assertThat(report.counts().negativeShare().orElseThrow()).isCloseTo(11 / 41., within(1e-12));
    assertThat(report.trend())
        .extracting(TrendPoint::start)
        .containsExactly(
            LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 9), LocalDate.of(2026, 3, 16));
    // Half past midnight of Sunday in Shanghai is Saturday in UTC, yet the same week here.
    assertThat(report.trend().getFirst().counts().negative()).isEqualTo(1);
    assertThat(report.stars().rows()[0]).containsExactly(11, 0, 0);
    assertThat(report.stars().compared()).isEqualTo(42);
    assertThat(report.rows()).hasSize(43);
    assertThat(report.rows()[42]).isEqualTo(42);
  }

  @Test
  void theBadWeekStandsOutAndOneBadReviewDoesNotOutrankTen() {
    SentimentReport report = reports(shop()).report(ReviewFilter.ALL, Grain.DAY);
    assertThat(report.products())
        .extracting(ProductMood::item)
        .containsExactly("hat", "bag", "cup");
    ProductMood bag = report.products().get(1);
    // Wilson 95 % for 10 of 30, and for 1 of 1 (the second hat review is unsure).
    assertThat(bag.negativeAtLeast()).isCloseTo(.1923, within(5e-5));
    assertThat(report.products().getFirst().negativeAtLeast()).isCloseTo(.2065, within(5e-5));
    ProductMood.BadWeek week = bag.worstWeek().orElseThrow();
    assertThat(week.week().start()).isEqualTo(LocalDate.of(2026, 3, 9));
    assertThat(week.elsewhere()).isZero();
    // (1 - 0) / sqrt(1/3 · 2/3 · (1/10 + 1/20))
    assertThat(week.z()).isCloseTo(5.4772, within(5e-5));
    assertThat(bag.meanStars().orElseThrow()).isCloseTo(11 / 3., within(1e-12));
  }

  @Test
  void filtersHoldTogether() {
    SentimentReports reports = reports(shop());
    ReviewFilter filter =
        new ReviewFilter(
            Optional.of("bag"),
            Optional.empty(),
            Optional.of(LocalDate.of(2026, 3, 10)),
            Optional.of(LocalDate.of(2026, 3, 10)),
            "BAD 3",
            Optional.of(Mood.NEGATIVE));
    assertThat(reports.report(filter, Grain.DAY).rows()).containsExactly(13);
    assertThat(reports.report(ReviewFilter.ALL.ofItem(Optional.of("none")), Grain.DAY).rows())
        .isEmpty();
  }
}
