package vitrine.core.recommend.portrait;

import it.unimi.dsi.fastutil.ints.Int2DoubleLinkedOpenHashMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vitrine.core.recommend.History;
import vitrine.core.recommend.ItemFacts;
import vitrine.core.recommend.portrait.ShopperPortrait.CategoryTaste;
import vitrine.core.recommend.portrait.ShopperPortrait.PriceTaste;

/**
 * Tells tastes by the items of a history whose weights sum to more than 0. Safe for several threads
 * at once.
 */
final class Tastes {
  private static final int BANDS = 4;

  private final ItemFacts facts;
  private final double[] prices;

  Tastes(ItemFacts facts) {
    this.facts = facts;
    this.prices =
        Arrays.stream(facts.prices()).filter(price -> !Double.isNaN(price)).sorted().toArray();
  }

  List<CategoryTaste> categories(History history) {
    Map<String, double[]> byCategory = new HashMap<>();
    double all = 0;
    for (Map.Entry<Integer, Double> liked : liked(history).int2DoubleEntrySet()) {
      String category = facts.categories()[liked.getKey()];
      if (!category.isEmpty()) {
        double[] sums = byCategory.computeIfAbsent(category, _ -> new double[2]);
        sums[0] += liked.getValue();
        sums[1]++;
        all += liked.getValue();
      }
    }
    double whole = all;
    return byCategory.entrySet().stream()
        .map(
            entry ->
                new CategoryTaste(
                    entry.getKey(), entry.getValue()[0] / whole, (int) entry.getValue()[1]))
        .sorted(
            Comparator.comparingDouble((CategoryTaste taste) -> -taste.share())
                .thenComparing(CategoryTaste::category))
        .toList();
  }

  /** Quarters of the catalogue by price: item i of n ascending is in band floor(4i/n). */
  Optional<PriceTaste> prices(History history) {
    double[] shares = new double[BANDS];
    double all = 0;
    List<double[]> paid = new ArrayList<>();
    for (Map.Entry<Integer, Double> liked : liked(history).int2DoubleEntrySet()) {
      double price = facts.prices()[liked.getKey()];
      if (!Double.isNaN(price)) {
        shares[band(price)] += liked.getValue();
        paid.add(new double[] {price, liked.getValue()});
        all += liked.getValue();
      }
    }
    if (paid.isEmpty()) {
      return Optional.empty();
    }
    List<PriceTaste.Band> bands = new ArrayList<>();
    for (int band = 0; band < BANDS; band++) {
      int from = first(band);
      int to = first(band + 1);
      if (from < to) {
        bands.add(new PriceTaste.Band(prices[from], prices[to - 1], shares[band] / all));
      }
    }
    return Optional.of(new PriceTaste(bands, median(paid, all)));
  }

  /** The place of a band's first price; equal prices are in one band, the lower one. */
  private int first(int band) {
    int place = (int) Math.ceilDiv((long) band * prices.length, BANDS);
    while (place > 0 && place < prices.length && prices[place] == prices[place - 1]) {
      place++;
    }
    return place;
  }

  private int band(double price) {
    int band = 0;
    while (band < BANDS - 1
        && first(band + 1) < prices.length
        && price >= prices[first(band + 1)]) {
      band++;
    }
    return band;
  }

  /** The price at which half of the weight is reached, cheapest first. */
  private static double median(List<double[]> paid, double all) {
    paid.sort(Comparator.comparingDouble(pair -> pair[0]));
    double reached = 0;
    for (double[] pair : paid) {
      reached += pair[1];
      if (reached >= all / 2) {
        return pair[0];
      }
    }
    return paid.getLast()[0];
  }

  private static Int2DoubleLinkedOpenHashMap liked(History history) {
    Int2DoubleLinkedOpenHashMap sums = new Int2DoubleLinkedOpenHashMap();
    for (int event = 0; event < history.size(); event++) {
      sums.addTo(history.items()[event], history.weights()[event]);
    }
    sums.int2DoubleEntrySet().removeIf(entry -> entry.getDoubleValue() <= 0);
    return sums;
  }
}
