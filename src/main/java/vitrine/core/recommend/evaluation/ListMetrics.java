package vitrine.core.recommend.evaluation;

import java.util.Arrays;
import java.util.Optional;

/**
 * What a model's lists do to the shop.
 *
 * @param coverage share of the catalogue that is recommended to someone
 * @param novelty mean -log2(popularity share) over the places of all lists, those of items without
 *     training events left out; empty if there are only such
 * @param placesWithoutEvents the places left out of the novelty
 * @param averagePopularity mean training events of the listed items (ARP)
 * @param longTail share of the places that items outside the 20 % most popular hold (APLT)
 * @param gini inequality of the items' places over the whole catalogue, 0 even, towards 1 uneven
 */
public record ListMetrics(
    double coverage,
    Optional<Double> novelty,
    long placesWithoutEvents,
    double averagePopularity,
    double longTail,
    double gini) {

  /**
   * The metrics of these lists; empty if there is no candidate in any of them.
   *
   * @param places how often each item of the catalogue is listed
   * @param events the training events of each item
   */
  public static Optional<ListMetrics> of(long[] places, int[] events) {
    return Arrays.stream(places).allMatch(count -> count == 0)
        ? Optional.empty()
        : Optional.of(ofSome(places, events));
  }

  private static ListMetrics ofSome(long[] places, int[] events) {
    long allEvents = Arrays.stream(events).asLongStream().sum();
    boolean[] popular = LongTail.head(events);
    long all = 0;
    long recommended = 0;
    long without = 0;
    long tail = 0;
    double surprise = 0;
    double popularity = 0;
    for (int item = 0; item < places.length; item++) {
      long count = places[item];
      all += count;
      recommended += count > 0 ? 1 : 0;
      tail += popular[item] ? 0 : count;
      popularity += (double) count * events[item];
      if (events[item] == 0) {
        without += count;
      } else {
        surprise -= count * Math.log((double) events[item] / allEvents) / Math.log(2);
      }
    }
    return new ListMetrics(
        (double) recommended / places.length,
        all == without ? Optional.empty() : Optional.of(surprise / (all - without)),
        without,
        popularity / all,
        (double) tail / all,
        gini(places));
  }

  /** Σ(2i-n-1)·x / (n·Σx), x ascending. */
  private static double gini(long[] places) {
    long[] ascending = places.clone();
    Arrays.sort(ascending);
    int n = ascending.length;
    double weighted = 0;
    double sum = 0;
    for (int i = 0; i < n; i++) {
      weighted += (2.0 * (i + 1) - n - 1) * ascending[i];
      sum += ascending[i];
    }
    return weighted / (n * sum);
  }
}
