package vitrine.core.sentiment.alert;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.BinomialDistribution;

/**
 * The days around an alert, each with what was counted, expected and alarming. A value that does
 * not exist is NaN, a gap when drawn.
 *
 * @param days the dates
 * @param shares the negative share of the alert's span that ends on each day
 * @param expected what was expected of it, where it was tested
 * @param alarming the smallest share that would have raised an alarm, where it was tested
 */
@SuppressWarnings("ArrayRecordComponent")
public record AlertCurve(
    List<LocalDate> days, double[] shares, double[] expected, double[] alarming) {
  private static final int BEFORE = 42;
  private static final int AFTER = 14;

  /** Copies the list. */
  public AlertCurve {
    days = List.copyOf(days);
  }

  /** The six weeks before an alert and the two after it. */
  public static AlertCurve of(Alert alert, double threshold) {
    SeriesTests tests = alert.tests();
    DailySeries series = tests.series();
    int at = series.day(alert.day());
    int[] days =
        IntStream.rangeClosed(
                Math.max(alert.span().days() - 1, at - BEFORE),
                Math.min(series.days() - 1, at + AFTER))
            .toArray();
    return new AlertCurve(
        Arrays.stream(days).mapToObj(series::date).toList(),
        Arrays.stream(days).mapToDouble(day -> share(series, alert.span(), day)).toArray(),
        Arrays.stream(days)
            .mapToDouble(
                day ->
                    tests
                        .test(alert.span(), day)
                        .map(SeriesTests.Test::expected)
                        .orElse(Double.NaN))
            .toArray(),
        Arrays.stream(days)
            .mapToDouble(day -> alarming(tests, alert.span(), day, threshold))
            .toArray());
  }

  private static double share(DailySeries series, AlertSpan span, int day) {
    int from = day - span.days() + 1;
    int reviews = series.decided(from, day);
    return reviews == 0 ? Double.NaN : (double) series.negative(from, day) / reviews;
  }

  private static double alarming(SeriesTests tests, AlertSpan span, int day, double threshold) {
    if (tests.test(span, day).isEmpty()) {
      return Double.NaN;
    }
    int reviews = tests.series().decided(day - span.days() + 1, day);
    double expected = tests.test(span, day).orElseThrow().expected();
    int negative =
        BinomialDistribution.of(reviews, expected)
                .inverseSurvivalProbability(Math.min(1, threshold))
            + 1;
    return Math.min(1, (double) negative / reviews);
  }
}
