package vitrine.core.recommend;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** A fitted {@link Als}: what items are like; shoppers are folded in by their history. */
final class AlsModel implements FittedRecommender {
  private final FactorRows items;
  private final Als settings;
  private final double[] gram;

  AlsModel(FactorRows items, Als settings) {
    this.items = items;
    this.settings = settings;
    this.gram = items.gram();
  }

  @Override
  public String name() {
    return Als.NAME;
  }

  @Override
  public Map<String, Object> settings() {
    Map<String, Object> named = new LinkedHashMap<>();
    named.put("rank", settings.rank());
    named.put("alpha", settings.alpha());
    named.put("regularisation", settings.regularisation());
    named.put("iterations", settings.iterations());
    named.put("seed", settings.seed());
    return named;
  }

  @Override
  public void score(History history, double[] scores) {
    if (history.isEmpty()) {
      Arrays.fill(scores, 0);
      return;
    }
    FoldedIn shopper = new FoldedIn(items, gram, settings, history);
    double[] factor = shopper.factor();
    int rank = items.rank();
    for (int item = 0; item < scores.length; item++) {
      int at = item * rank;
      double even = 0;
      double odd = 0;
      int i = 0;
      for (; i + 1 < rank; i += 2) {
        even += factor[i] * items.values()[at + i];
        odd += factor[i + 1] * items.values()[at + i + 1];
      }
      scores[item] = even + odd + (i < rank ? factor[i] * items.values()[at + i] : 0);
    }
  }

  @Override
  public double[] contributions(History history, int item) {
    return contributions(history, new int[] {item})[0];
  }

  @Override
  public double[][] contributions(History history, int[] wanted) {
    double[][] parts = new double[wanted.length][];
    if (history.isEmpty()) {
      Arrays.fill(parts, new double[0]);
      return parts;
    }
    FoldedIn shopper = new FoldedIn(items, gram, settings, history);
    for (int i = 0; i < wanted.length; i++) {
      parts[i] = shopper.parts(wanted[i]);
    }
    return parts;
  }
}
