package vitrine.core.recommend;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How alike shoppers are: the cosine of their vectors over items, of the summed weights above 0.
 * Safe for several threads at once.
 */
public final class ShopperSimilarity {
  private final SparseRows shoppers;
  private final SparseRows items;
  private final double[] lengths;

  private ShopperSimilarity(SparseRows shoppers) {
    this.shoppers = shoppers;
    this.items = shoppers.transposed();
    this.lengths = new double[shoppers.rows()];
    for (int user = 0; user < lengths.length; user++) {
      double squares = 0;
      for (int entry = shoppers.starts()[user]; entry < shoppers.starts()[user + 1]; entry++) {
        squares += (double) shoppers.values()[entry] * shoppers.values()[entry];
      }
      lengths[user] = Math.sqrt(squares);
    }
  }

  /** The shoppers of these events. */
  public static ShopperSimilarity of(Interactions interactions) {
    return new ShopperSimilarity(SparseRows.shoppersByItems(interactions));
  }

  /**
   * A shopper and how near they are.
   *
   * @param user index of the shopper
   * @param cosine above 0, at most 1
   */
  public record Near(int user, double cosine) {}

  /** The shoppers nearest to one, the nearest first, of equal ones the smaller id. */
  public List<Near> nearest(int user, int most) {
    double[] products = new double[shoppers.rows()];
    for (int entry = shoppers.starts()[user]; entry < shoppers.starts()[user + 1]; entry++) {
      int item = shoppers.columns()[entry];
      for (int other = items.starts()[item]; other < items.starts()[item + 1]; other++) {
        products[items.columns()[other]] +=
            (double) shoppers.values()[entry] * items.values()[other];
      }
    }
    return IntStream.range(0, products.length)
        .filter(other -> other != user && products[other] > 0)
        .mapToObj(other -> new Near(other, products[other] / (lengths[user] * lengths[other])))
        .sorted(
            Comparator.comparingDouble((Near near) -> -near.cosine()).thenComparingInt(Near::user))
        .limit(most)
        .toList();
  }
}
