package vitrine.core.recommend;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is known of each item of a catalogue, by its index. The arrays are shared, not copied: read
 * only.
 *
 * @param ids whose index it is
 * @param titles empty where unknown
 * @param texts what a model may read: title, description and category in one; empty where unknown
 * @param categories empty where unknown
 * @param brands empty where unknown
 * @param prices of one piece, NaN where unknown
 * @param inStock the items in stock; empty where the data says nothing about stock
 */
public record ItemFacts(
    IdIndex ids,
    String[] titles,
    String[] texts,
    String[] categories,
    String[] brands,
    double[] prices,
    Optional<BitSet> inStock) {

  /** Checks that there is one entry an item. */
  public ItemFacts {
    for (String[] column : List.of(titles, texts, categories, brands)) {
      if (column.length != ids.size()) {
        throw new IllegalArgumentException("arrays of different lengths");
      }
    }
    if (prices.length != ids.size()) {
      throw new IllegalArgumentException("arrays of different lengths");
    }
  }

  /** What the products say of the items of this index. */
  public static ItemFacts of(IdIndex ids, Products products) {
    int size = ids.size();
    ItemFacts facts =
        new ItemFacts(
            ids,
            new String[size],
            new String[size],
            new String[size],
            new String[size],
            new double[size],
            products.tellsStock() ? Optional.of(new BitSet()) : Optional.empty());
    for (int item = 0; item < size; item++) {
      facts.fill(item, products.of(ids.id(item)));
    }
    return facts;
  }

  /** Items of which nothing but the id is known. */
  public static ItemFacts unknown(IdIndex ids) {
    String[] none = new String[ids.size()];
    Arrays.fill(none, "");
    double[] prices = new double[ids.size()];
    Arrays.fill(prices, Double.NaN);
    return new ItemFacts(ids, none, none, none, none, prices, Optional.empty());
  }

  private void fill(int item, Product product) {
    titles[item] = product.title().orElse("");
    categories[item] = product.category().orElse("");
    brands[item] = product.brand().orElse("");
    prices[item] = product.price().orElse(Double.NaN);
    texts[item] =
        String.join(
                ". ",
                Stream.of(product.title(), product.description(), product.category())
                    .flatMap(Optional::stream)
                    .toList())
            .strip();
    inStock.ifPresent(stock -> stock.set(item, product.stock().orElse(0) > 0));
  }

  /** How many items. */
  public int size() {
    return ids.size();
  }
}
