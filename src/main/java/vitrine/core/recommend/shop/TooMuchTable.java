package vitrine.core.recommend.shop;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/**
 * The items that are recommended too much. The upper end of an item's demand is the exact one of a
 * Poisson count c, χ²(1 - α; 2c + 2) / 2 (Garwood 1936), with α = .05 / the number of items that
 * are recommended, so that chance alone puts any item here in one of twenty shops (Bonferroni).
 *
 * @param items those with the most places beyond their demand first
 * @param alpha of one item's upper end
 */
public record TooMuchTable(List<RecommendedTooMuch> items, double alpha) {
  private static final double ALPHA = .05;

  /** Copies the list. */
  public TooMuchTable {
    items = List.copyOf(items);
  }

  static TooMuchTable of(long[] places, long lists, Demand demand) {
    long allPlaces = Arrays.stream(places).sum();
    long recommended = Arrays.stream(places).filter(count -> count > 0).count();
    double alpha = ALPHA / Math.max(1, recommended);
    List<RecommendedTooMuch> items = new ArrayList<>();
    for (int item = 0; item < places.length; item++) {
      double ofPlaces = (double) places[item] / allPlaces;
      int wanted = demand.byItem()[item];
      // below its demand there is nothing to test
      if (places[item] > 0 && ofPlaces * demand.total() > wanted) {
        double atMost = upper(wanted, alpha) / demand.total();
        if (ofPlaces > atMost) {
          items.add(
              new RecommendedTooMuch(
                  item,
                  places[item],
                  ofPlaces,
                  (double) places[item] / lists,
                  wanted,
                  (double) wanted / demand.total(),
                  atMost,
                  ofPlaces / atMost));
        }
      }
    }
    items.sort(
        Comparator.comparingDouble(
                (RecommendedTooMuch item) -> item.expectedPlaces() - item.places())
            .thenComparingInt(RecommendedTooMuch::item));
    return new TooMuchTable(items, alpha);
  }

  static double upper(int count, double alpha) {
    return ChiSquaredDistribution.of(2.0 * count + 2).inverseSurvivalProbability(alpha) / 2;
  }
}
