package vitrine.core.sentiment;

import it.unimi.dsi.fastutil.ints.IntArrays;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vitrine.core.dataset.ReviewSet;

/** The reviews with the fewest stars among the latest, the newest first where stars are equal. */
public final class WorstReviews {
  private static final long DAY = 86_400_000L;

  private WorstReviews() {}

  /**
   * One of them.
   *
   * @param row its row number
   * @param item the product, where the data names it
   * @param stars at most {@link StarMapping}'s highest negative
   * @param text its body
   */
  public record WorstReview(int row, Optional<String> item, double stars, String text) {}

  /**
   * The worst reviews that have a text.
   *
   * @param days how many days of 24 hours before the newest review count; all reviews do where the
   *     data has no times
   * @param most how many to return
   * @return none where no review has fewer than 2.5 stars; empty where the data has no stars
   */
  public static Optional<List<WorstReview>> of(ReviewSet reviews, int days, int most) {
    if (reviews.ratings().isEmpty()) {
      return Optional.empty();
    }
    double[] stars = reviews.ratings().get().values();
    long[] times = reviews.times().map(t -> t.asLongArray()).orElse(new long[stars.length]);
    long since = Arrays.stream(times).max().orElse(0) - days * DAY;
    int[] rows = new int[stars.length];
    int count = 0;
    for (int row = 0; row < stars.length; row++) {
      if (stars[row] < 2.5 && times[row] > since && reviews.hasText(row)) {
        rows[count++] = row;
      }
    }
    IntArrays.mergeSort(
        rows,
        0,
        count,
        (a, b) ->
            stars[a] == stars[b]
                ? Long.compare(times[b], times[a])
                : Double.compare(stars[a], stars[b]));
    List<WorstReview> worst = new ArrayList<>();
    for (int i = 0; i < Math.min(most, count); i++) {
      int row = rows[i];
      Optional<String> item = reviews.items().map(c -> c.value(row)).filter(v -> !v.isEmpty());
      worst.add(new WorstReview(row, item, stars[row], reviews.text(row)));
    }
    return Optional.of(worst);
  }
}
