package vitrine.core.sentiment.alert;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A day on which a product, or an aspect of it, got more negative reviews than its past lets one
 * expect.
 *
 * @param product its id, empty where the reviews name no product
 * @param aspect its name, {@link Mentions#WHOLE} for reviews as a whole
 * @param day the day
 * @param span what was counted: the day alone, or it and the three before it
 * @param negative negative reviews in the span
 * @param reviews reviews in the span, unsure ones left out
 * @param expected the share of negative ones that was expected
 * @param chance that as many or more would be negative if nothing had changed
 * @param tests the series that it was found in
 */
public record Alert(
    Optional<String> product,
    String aspect,
    LocalDate day,
    AlertSpan span,
    int negative,
    int reviews,
    double expected,
    double chance,
    SeriesTests tests) {

  static Alert of(SeriesTests tests, int day, SeriesTests.Test test) {
    DailySeries series = tests.series();
    int from = day - test.span().days() + 1;
    return new Alert(
        series.product(),
        series.aspect(),
        series.date(day),
        test.span(),
        series.negative(from, day),
        series.decided(from, day),
        test.expected(),
        test.chance(),
        tests);
  }

  /** The first day that was counted. */
  public LocalDate from() {
    return day.minusDays(span.days() - 1L);
  }

  /** The share of negative reviews in the span. */
  public double share() {
    return (double) negative / reviews;
  }

  /** The rows of the negative reviews in the span, by day. */
  public int[] rows() {
    DailySeries series = tests.series();
    return series.negativeRows(series.day(from()), series.day(day));
  }

  /** Whether the review as a whole was judged, not one aspect of it. */
  public boolean whole() {
    return aspect.equals(Mentions.WHOLE);
  }
}
