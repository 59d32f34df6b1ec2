package vitrine.core.recommend;

import vitrine.core.common.Progress;

/**
 * Item-based nearest neighbours (Deshpande and Karypis 2004): an item's score is the sum over the
 * shopper's events of the event's weight times the cosine of the two items' shopper vectors. A
 * shopper vector holds, for each shopper, the summed weights of their events of the item, if they
 * are above 0.
 *
 * @param neighbours how many nearest items each item keeps; 0 keeps all as long as they fit {@link
 *     #MOST_ENTRIES}, and then as many as fit
 * @param shrinkage added to the product of the two lengths that a cosine divides by: what few
 *     shoppers have in common counts less; 0 is the plain cosine
 * @param recency what an event's weight is multiplied by for each step back from the newest, from
 *     above 0 to 1; 1 lets all count alike
 */
public record ItemKnn(int neighbours, double shrinkage, double recency) implements Recommender {
  /** The name on the command line. */
  public static final String NAME = "itemknn";

  /** How many similarities a model holds at most without being asked to: 8 bytes each. */
  static final long MOST_ENTRIES = 120_000_000;

  /** Refuses settings that mean nothing. */
  public ItemKnn {
    if (neighbours < 0
        || !(shrinkage >= 0)
        || Double.isInfinite(shrinkage)
        || !(recency > 0 && recency <= 1)) {
      throw new IllegalArgumentException(
          "neighbours " + neighbours + ", shrinkage " + shrinkage + ", recency " + recency);
    }
  }

  /** Plain cosine over the whole history. */
  public ItemKnn(int neighbours) {
    this(neighbours, 0, 1);
  }

  /** Plain cosine over the whole history and all neighbours. */
  public static ItemKnn plain() {
    return new ItemKnn(0);
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public FittedRecommender fit(Interactions training, Progress progress) {
    SparseRows shoppers = SparseRows.shoppersByItems(training);
    int most = neighbours == 0 ? mostThatFit(shoppers) : neighbours;
    return new ItemKnnModel(
        new CosineNeighbours(shoppers, most, shrinkage).fit(progress), most, shrinkage, recency);
  }

  /** Every pair of a shopper's items makes at most one entry each way. */
  private static int mostThatFit(SparseRows shoppers) {
    long pairs = 0;
    for (int row = 0; row < shoppers.rows(); row++) {
      long items = shoppers.starts()[row + 1] - shoppers.starts()[row];
      pairs += items * (items - 1);
    }
    long entries = Math.min(pairs, (long) shoppers.width() * shoppers.width());
    return entries <= MOST_ENTRIES
        ? ItemKnnModel.ALL
        : (int) Math.max(1, MOST_ENTRIES / shoppers.width());
  }
}
