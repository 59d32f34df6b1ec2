package vitrine.core.recommend.propensity;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import vitrine.core.dataset.CodeColumn;
import vitrine.core.dataset.EventKind;
import vitrine.core.dataset.EventLog;
import vitrine.core.dataset.MeasureColumn;
import vitrine.core.dataset.ReviewSet;
import vitrine.core.dataset.Role;
import vitrine.core.recommend.RatedReviews;
import vitrine.core.sentiment.Sentiment;

/** The reviews of the shoppers of a log, by shopper and time. Safe for several threads at once. */
public final class ShopperReviews {
  private final int[] starts;
  private final long[] times;
  private final double[] stars;
  private final double[] scores;

  private ShopperReviews(int[] starts, long[] times, double[] stars, double[] scores) {
    this.starts = starts;
    this.times = times;
    this.stars = stars;
    this.scores = scores;
  }

  /** The reviews of a review dataset where there is one with shoppers, else those of the log. */
  public static ShopperReviews of(EventLog log, Optional<RatedReviews> rated) {
    return rated
        .filter(known -> known.reviews().users().isPresent())
        .filter(known -> known.reviews().times().isPresent())
        .map(known -> ofDataset(log, known))
        .orElseGet(() -> ofLog(log));
  }

  private static ShopperReviews ofDataset(EventLog log, RatedReviews rated) {
    ReviewSet reviews = rated.reviews();
    CodeColumn users = reviews.users().orElseThrow();
    int[] userOf =
        IntStream.range(0, users.dictionary().size())
            .map(code -> log.users().dictionary().code(users.dictionary().value(code)))
            .toArray();
    int[] codes = IntStream.of(users.codes()).map(code -> code < 0 ? -1 : userOf[code]).toArray();
    return sorted(
        log.users().dictionary().size(),
        codes,
        reviews.times().orElseThrow().asLongArray(),
        reviews.ratings(),
        rated.scores());
  }

  private static ShopperReviews ofLog(EventLog log) {
    int[] codes =
        IntStream.range(0, log.rows())
            .map(row -> log.kind(row) == EventKind.REVIEW ? log.users().codes()[row] : -1)
            .toArray();
    return sorted(
        log.users().dictionary().size(),
        codes,
        log.times(),
        log.frame().measures(Role.RATING),
        new double[0]);
  }

  private static ShopperReviews sorted(
      int users, int[] codes, long[] times, Optional<MeasureColumn> ratings, double[] scores) {
    List<Integer> rows =
        IntStream.range(0, codes.length)
            .filter(row -> codes[row] >= 0 && times[row] != Long.MIN_VALUE)
            .boxed()
            .sorted(
                Comparator.<Integer>comparingInt(row -> codes[row])
                    .thenComparingLong(row -> times[row]))
            .toList();
    int[] starts = new int[users + 1];
    rows.forEach(row -> starts[codes[row] + 1]++);
    for (int user = 0; user < users; user++) {
      starts[user + 1] += starts[user];
    }
    return new ShopperReviews(
        starts,
        rows.stream().mapToLong(row -> times[row]).toArray(),
        rows.stream()
            .mapToDouble(row -> ratings.map(c -> c.values()[row]).orElse(Double.NaN))
            .toArray(),
        rows.stream().mapToDouble(row -> scores.length == 0 ? Double.NaN : scores[row]).toArray());
  }

  /**
   * What a shopper's reviews come to.
   *
   * @param reviews how many
   * @param rated how many of them have stars
   * @param stars their mean, NaN where none has
   * @param scored how many have a scored text
   * @param score the mean of P(positive) - P(negative), NaN where none has
   * @param negative how many are negative by their stars, or without stars by their text
   */
  public record Summary(
      int reviews, int rated, double stars, int scored, double score, int negative) {}

  /**
   * A shopper's reviews before a moment.
   *
   * @param user a code of {@link EventLog#users()}
   * @param before in milliseconds since 1970 in UTC
   */
  public Summary before(int user, long before) {
    int reviews = 0;
    int rated = 0;
    int scored = 0;
    int negative = 0;
    double starSum = 0;
    double scoreSum = 0;
    for (int i = starts[user]; i < starts[user + 1] && times[i] < before; i++) {
      reviews++;
      if (!Double.isNaN(stars[i])) {
        rated++;
        starSum += stars[i];
      }
      if (!Double.isNaN(scores[i])) {
        scored++;
        scoreSum += scores[i];
      }
      negative += RatedReviews.mood(stars[i], scores[i]) == Sentiment.NEGATIVE ? 1 : 0;
    }
    return new Summary(
        reviews,
        rated,
        rated == 0 ? Double.NaN : starSum / rated,
        scored,
        scored == 0 ? Double.NaN : scoreSum / scored,
        negative);
  }
}
