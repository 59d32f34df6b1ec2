package vitrine.ui.engagement.products;

import vitrine.core.engagement.basket.BasketQuery;
import vitrine.core.engagement.table.TableQuery;

/**
 * How products are ranked and paired.
 *
 * @param sort which rows of the tables come first
 * @param pairs which pairs come first
 * @param support the share of orders that must hold both
 * @param by what is paired: products or categories
 */
public record ProductsChoice(
    TableQuery.Sort sort, BasketQuery.Sort pairs, double support, Paired by) {

  /** What is bought together. */
  public enum Paired {
    ITEM,
    CATEGORY
  }

  /** By revenue; pairs of products by lift, in at least 0.2 % of orders. */
  public static ProductsChoice standard() {
    return new ProductsChoice(
        TableQuery.Sort.NET_REVENUE, BasketQuery.Sort.LIFT, .002, Paired.ITEM);
  }

  ProductsChoice by(TableQuery.Sort other) {
    return new ProductsChoice(other, pairs, support, by);
  }

  ProductsChoice by(BasketQuery.Sort other) {
    return new ProductsChoice(sort, other, support, by);
  }

  ProductsChoice atLeast(double share) {
    return new ProductsChoice(sort, pairs, share, by);
  }

  ProductsChoice pairing(Paired other) {
    return new ProductsChoice(sort, pairs, support, other);
  }
}
