package vitrine.core.recommend.rules;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;
import vitrine.core.common.SampleQuantile;
import vitrine.core.recommend.History;
import vitrine.core.recommend.ItemFacts;
import vitrine.core.recommend.RuleReport;

/** What may not be listed at all: by stock, and by price. */
final class Barred {
  private Barred() {}

  /** What is not in stock; empty where the data does not tell. */
  static Optional<BitSet> outOfStock(ItemFacts facts) {
    return facts
        .inStock()
        .map(
            stock -> {
              BitSet out = new BitSet();
              out.set(0, facts.size());
              out.andNot(stock);
              return out;
            });
  }

  /** What a band does not let pass. */
  static BitSet outside(RuleReport.Band band, double[] prices) {
    BitSet outside = new BitSet();
    for (int item = 0; item < prices.length; item++) {
      if (prices[item] < band.lower() || prices[item] > band.upper()) {
        outside.set(item);
      }
    }
    return outside;
  }

  /** The band of a shopper; empty where it takes more past prices than there are. */
  static Optional<RuleReport.Band> band(Rule.PriceBand rule, History history, double[] prices) {
    if (rule.lower().isPresent() || rule.upper().isPresent()) {
      return Optional.of(
          new RuleReport.Band(
              rule.lower().orElse(Double.NEGATIVE_INFINITY),
              rule.upper().orElse(Double.POSITIVE_INFINITY)));
    }
    double[] usual = usualPrices(history, prices);
    return usual.length < Rule.PriceBand.FEWEST_PRICES
        ? Optional.empty()
        : Optional.of(
            new RuleReport.Band(
                SampleQuantile.of(usual, rule.lowerLevel()),
                SampleQuantile.of(usual, rule.upperLevel())));
  }

  /** The prices of the distinct items whose events sum above 0, ascending. */
  private static double[] usualPrices(History history, double[] prices) {
    return history.distinctItems().stream()
        .filter(item -> !Double.isNaN(prices[item]) && weight(history, item) > 0)
        .mapToDouble(item -> prices[item])
        .sorted()
        .toArray();
  }

  private static double weight(History history, int item) {
    double sum = 0;
    for (int event = 0; event < history.size(); event++) {
      sum += history.items()[event] == item ? history.weights()[event] : 0;
    }
    return sum;
  }

  /** Whether any price is known. */
  static boolean any(double[] prices) {
    return Arrays.stream(prices).anyMatch(price -> !Double.isNaN(price));
  }
}
