package vitrine.core.recommend;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Comparator;
import java.util.stream.IntStream;
import vitrine.core.dataset.CodeColumn;
import vitrine.core.dataset.ReviewSet;

/**
 * The reviews of a review dataset that are of known shoppers and items at known times, walked
 * through shopper by shopper in time order. A review that the log holds as an event is not given
 * out as another. Not thread-safe.
 */
final class ReviewEvents {
  /** The share of a dataset's reviews that must be of known shoppers and items. */
  private static final double OF_THE_SAME_SHOP = .5;

  /**
   * The same review may have two times that are this far apart, in milliseconds: one data names the
   * day, the other the second.
   */
  private static final long SAME = Duration.ofDays(1).toMillis();

  private static final int UNKNOWN = -1;
  private static final int MISSING = -2;

  private final int[] starts;
  private final int[] items;
  private final long[] times;
  private final float[] weights;
  private final double[] scores;
  private final boolean[] taken;
  private int user;
  private int next;

  private ReviewEvents(int[] starts, int[] items, long[] times, float[] weights, double[] scores) {
    this.starts = starts;
    this.items = items;
    this.times = times;
    this.weights = weights;
    this.scores = scores;
    this.taken = new boolean[items.length];
  }

  /** No reviews. */
  static ReviewEvents none(int users) {
    return new ReviewEvents(
        new int[users + 1], new int[0], new long[0], new float[0], new double[0]);
  }

  /**
   * The reviews of these shoppers and items; none unless at least half of all reviews that name
   * both are theirs: ids of another shop that happen to be the same are no evidence.
   */
  static ReviewEvents of(RatedReviews rated, IdIndex userIds, IdIndex itemIds, EventWeights weigh) {
    ReviewSet reviews = rated.reviews();
    if (reviews.users().isEmpty() || reviews.items().isEmpty() || reviews.times().isEmpty()) {
      return none(userIds.size());
    }
    int[] userOf = indices(reviews.users().get(), userIds);
    int[] itemOf = indices(reviews.items().get(), itemIds);
    long[] timeOf = reviews.times().get().asLongArray();
    double[] stars =
        reviews.ratings().map(column -> column.values()).orElseGet(() -> new double[0]);
    int[] known =
        IntStream.range(0, timeOf.length)
            .filter(row -> userOf[row] >= 0 && itemOf[row] >= 0)
            .toArray();
    long named =
        IntStream.range(0, timeOf.length)
            .filter(row -> userOf[row] > MISSING && itemOf[row] > MISSING)
            .count();
    if (known.length < OF_THE_SAME_SHOP * named) {
      return none(userIds.size());
    }
    int[] rows =
        IntStream.of(known)
            .filter(row -> timeOf[row] != Long.MIN_VALUE)
            .boxed()
            .sorted(
                Comparator.<Integer>comparingInt(row -> userOf[row])
                    .thenComparingLong(row -> timeOf[row]))
            .mapToInt(Integer::intValue)
            .toArray();
    int[] starts = new int[userIds.size() + 1];
    int[] items = new int[rows.length];
    long[] times = new long[rows.length];
    float[] weights = new float[rows.length];
    double[] scores = new double[rows.length];
    for (int i = 0; i < rows.length; i++) {
      int row = rows[i];
      starts[userOf[row] + 1]++;
      items[i] = itemOf[row];
      times[i] = timeOf[row];
      scores[i] = rated.scores()[row];
      weights[i] = (float) weigh.ofReview(stars.length == 0 ? Double.NaN : stars[row], scores[i]);
    }
    for (int user = 0; user < userIds.size(); user++) {
      starts[user + 1] += starts[user];
    }
    return new ReviewEvents(starts, items, times, weights, scores);
  }

  private static int[] indices(CodeColumn column, IdIndex ids) {
    int[] indexOf =
        IntStream.range(0, column.dictionary().size())
            .map(code -> ids.index(column.dictionary().value(code)))
            .map(index -> index < 0 ? UNKNOWN : index)
            .toArray();
    return IntStream.of(column.codes()).map(code -> code < 0 ? MISSING : indexOf[code]).toArray();
  }

  /** Goes to a shopper. */
  void begin(int index) {
    user = index;
    next = starts[index];
  }

  /**
   * The review of the shopper that the log holds as an event of this item: the nearest within a day
   * of this time, or any where the event's time is unknown; it is not given out by {@link #next}.
   * -1 if there is none.
   */
  int take(int item, long time) {
    int found = -1;
    long nearest = SAME + 1;
    for (int review = starts[user]; review < starts[user + 1]; review++) {
      long away = time == Long.MIN_VALUE ? 0 : Math.abs(times[review] - time);
      if (items[review] == item && !taken[review] && away < nearest) {
        found = review;
        nearest = away;
      }
    }
    if (found >= 0) {
      taken[found] = true;
    }
    return found;
  }

  /** The shopper's next review before a time that the log does not hold; -1 if there is none. */
  int next(long before) {
    while (next < starts[user + 1] && times[next] < before) {
      int review = next++;
      if (!taken[review] && weights[review] != 0) {
        return review;
      }
    }
    return -1;
  }

  int item(int review) {
    return items[review];
  }

  long time(int review) {
    return times[review];
  }

  float weight(int review) {
    return weights[review];
  }

  double score(int review) {
    return scores[review];
  }

  /** Adds what the events depend on; nothing where there are none. */
  void addTo(MessageDigest digest) {
    ByteBuffer bytes =
        ByteBuffer.allocate(weights.length * (Integer.BYTES + Float.BYTES + Long.BYTES));
    for (int review = 0; review < weights.length; review++) {
      bytes.putInt(items[review]).putFloat(weights[review]).putLong(times[review]);
    }
    digest.update(bytes.array());
  }

  /** Whether there is no review. */
  boolean isEmpty() {
    return items.length == 0;
  }
}
