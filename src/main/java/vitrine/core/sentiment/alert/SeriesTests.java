package vitrine.core.sentiment.alert;

import java.util.Arrays;
import java.util.Optional;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import vitrine.core.common.Progress;

/**
 * Every test of a series: whether so many negative reviews are too many for what was expected, one
 * day at a time and four days together. One-sided and exact: P(X ≥ negatives), X ~ Bin(n, p0).
 */
public final class SeriesTests {
  /** Reviews that a tested day, or four days together, must have. */
  public static final int FEWEST_REVIEWS = 20;

  /** Days that a series must span. */
  public static final int FEWEST_DAYS = 28;

  private final DailySeries series;
  private final double[][] expected;
  private final double[][] chance;

  private SeriesTests(DailySeries series) {
    this.series = series;
    this.expected = new double[AlertSpan.values().length][series.days()];
    this.chance = new double[AlertSpan.values().length][series.days()];
    for (AlertSpan span : AlertSpan.values()) {
      Arrays.fill(chance[span.ordinal()], Double.NaN);
    }
  }

  /** Tests a series on all days that have enough reviews and enough days before them. */
  static SeriesTests of(DailySeries series, SeasonalTrend decomposition, Progress progress) {
    SeriesTests tests = new SeriesTests(series);
    Expectation expectation = new Expectation(decomposition, series);
    for (int start = Expectation.FEWEST_DAYS; start < series.days(); start++) {
      boolean learned = false;
      for (AlertSpan span : AlertSpan.values()) {
        int end = start + span.days() - 1;
        if (end < series.days() && series.decided(start, end) >= FEWEST_REVIEWS) {
          if (!learned) {
            progress.checkCancelled();
            expectation.learnBefore(start);
            learned = true;
          }
          tests.test(span, start, end, expectation.share(start, end));
        }
      }
    }
    return tests;
  }

  private void test(AlertSpan span, int start, int end, double share) {
    expected[span.ordinal()][end] = share;
    chance[span.ordinal()][end] =
        tail(series.negative(start, end), series.decided(start, end), share);
  }

  /** P(X ≥ negative), X ~ Bin(n, share). */
  static double tail(int negative, int n, double share) {
    return BinomialDistribution.of(n, share).survivalProbability(negative - 1);
  }

  /** The series. */
  public DailySeries series() {
    return series;
  }

  /** Whether the series had enough reviews for any test. */
  public boolean any() {
    return Arrays.stream(chance).flatMapToDouble(Arrays::stream).anyMatch(p -> !Double.isNaN(p));
  }

  /** The test of the span that ends on a day, if it had enough reviews. */
  public Optional<Test> test(AlertSpan span, int day) {
    double p = chance[span.ordinal()][day];
    return Double.isNaN(p)
        ? Optional.empty()
        : Optional.of(new Test(span, expected[span.ordinal()][day], p));
  }

  /** The test with the smaller chance of those that end on a day; of equal ones the day's own. */
  Optional<Test> strongest(int day) {
    Optional<Test> one = test(AlertSpan.DAY, day);
    Optional<Test> four = test(AlertSpan.FOUR_DAYS, day);
    if (one.isEmpty() || four.isEmpty()) {
      return one.or(() -> four);
    }
    return four.get().chance() < one.get().chance() ? four : one;
  }

  /**
   * A test.
   *
   * @param span what was counted
   * @param expected the share of negative reviews that was expected
   * @param chance that as many or more would be negative if nothing had changed
   */
  public record Test(AlertSpan span, double expected, double chance) {}
}
