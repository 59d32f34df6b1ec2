package vitrine.core.recommend;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** A fitted {@link Als}: what items are like; shoppers are folded in by their history. */
final class AlsModel implements FittedRecommender {
  /** Items whose scores stay in the fastest cache while all places are added. */
  private static final int BLOCK = 2048;

  private final FactorRows items;
  private final Als settings;
  private final double[] gram;

  /** The factors by place: a loop over items adds many at once. */
  private final float[][] columns;

  AlsModel(FactorRows items, Als settings) {
    this.items = items;
    this.settings = settings;
    this.gram = items.gram();
    this.columns = new float[items.rank()][items.rows()];
    for (int item = 0; item < items.rows(); item++) {
      for (int i = 0; i < items.rank(); i++) {
        columns[i][item] = items.values()[item * items.rank() + i];
      }
    }
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
    for (int from = 0; from < scores.length; from += BLOCK) {
      int to = Math.min(scores.length, from + BLOCK);
      Arrays.fill(scores, from, to, 0);
      for (int i = 0; i < factor.length; i++) {
        add(scores, columns[i], factor[i], from, to);
      }
    }
  }

  private static void add(double[] scores, float[] column, double scale, int from, int to) {
    for (int item = from; item < to; item++) {
      scores[item] += scale * column[item];
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
