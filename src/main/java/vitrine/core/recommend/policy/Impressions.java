package vitrine.core.recommend.policy;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Logged impressions, an entry each, by shopper and time. The arrays are shared, not copied: read
 * only.
 *
 * @param users index of the shopper
 * @param items index of the item
 * @param positions the place at which it was shown, NaN where unknown
 * @param propensities with which chance the item was chosen for this impression, NaN where unknown
 *     or not above 0 and at most 1
 * @param rewards what it was worth
 * @param times milliseconds since 1970 in UTC, {@link #UNKNOWN} where unknown
 */
public record Impressions(
    int[] users,
    int[] items,
    double[] positions,
    double[] propensities,
    double[] rewards,
    long[] times) {
  /** The time of an event that has none. */
  static final long UNKNOWN = Long.MIN_VALUE;

  /** Checks that there is one entry an impression. */
  public Impressions {
    int size = users.length;
    if (IntStream.of(items.length, positions.length, propensities.length, rewards.length)
            .anyMatch(length -> length != size)
        || times.length != size) {
      throw new IllegalArgumentException("arrays of different lengths");
    }
  }

  /** How many impressions. */
  public int size() {
    return users.length;
  }

  /** Those of them that pass. */
  public Impressions only(IntPredicate passes) {
    int[] kept = IntStream.range(0, size()).filter(passes).toArray();
    return new Impressions(
        Arrays.stream(kept).map(i -> users[i]).toArray(),
        Arrays.stream(kept).map(i -> items[i]).toArray(),
        Arrays.stream(kept).mapToDouble(i -> positions[i]).toArray(),
        Arrays.stream(kept).mapToDouble(i -> propensities[i]).toArray(),
        Arrays.stream(kept).mapToDouble(i -> rewards[i]).toArray(),
        Arrays.stream(kept).mapToLong(i -> times[i]).toArray());
  }
}
