package vitrine.core.recommend.rules;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Remembers how alike pairs are: lists that are made again with a past item left out compare much
 * the same items. Forgets all when it is full.
 */
final class RememberedSimilarity implements ItemSimilarity {
  /** Pairs, some 60 bytes each. */
  private static final int MOST = 500_000;

  private final ItemSimilarity of;
  private final Map<Long, Double> known = new ConcurrentHashMap<>();

  RememberedSimilarity(ItemSimilarity of) {
    this.of = of;
  }

  @Override
  public double of(int item, int other) {
    long pair = ((long) Math.min(item, other) << Integer.SIZE) | Math.max(item, other);
    Double before = known.get(pair);
    if (before != null) {
      return before;
    }
    double similarity = of.of(item, other);
    if (known.size() >= MOST) {
      known.clear();
    }
    known.put(pair, similarity);
    return similarity;
  }
}
