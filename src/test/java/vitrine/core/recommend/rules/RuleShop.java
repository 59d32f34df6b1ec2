package vitrine.core.recommend.rules;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;
import java.util.stream.IntStream;
import vitrine.core.dataset.Dictionary;
import vitrine.core.recommend.Candidates;
import vitrine.core.recommend.History;
import vitrine.core.recommend.IdIndex;
import vitrine.core.recommend.ItemFacts;

/** Small catalogues for tests of rules; the ids are i0, i1 … i9. */
final class RuleShop {
  private RuleShop() {}

  static ItemFacts facts(String[] categories, double[] prices, int... inStock) {
    int size = categories.length;
    String[] none = new String[size];
    Arrays.fill(none, "");
    BitSet stock = new BitSet();
    Arrays.stream(inStock).forEach(stock::set);
    return new ItemFacts(
        IdIndex.of(
            Dictionary.of(IntStream.range(0, size).mapToObj(i -> "i" + i).toArray(String[]::new))),
        none,
        none,
        categories,
        none,
        prices,
        inStock.length == 0 ? Optional.empty() : Optional.of(stock));
  }

  static ItemFacts ofCategories(String... categories) {
    double[] prices = new double[categories.length];
    Arrays.fill(prices, Double.NaN);
    return facts(categories, prices);
  }

  /** Candidates of these scores; the past items are none. */
  static Candidates candidates(double[] scores, int... past) {
    float[] weights = new float[past.length];
    Arrays.fill(weights, 1);
    History history = new History(past, weights);
    return new Candidates(scores, history.distinctItems(), history);
  }
}
