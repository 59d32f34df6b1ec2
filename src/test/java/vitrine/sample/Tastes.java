package vitrine.sample;

import java.util.ArrayList;
import java.util.List;

/**
 * Which products a shopper is drawn to: categories of their interest, their brands, their purse.
 */
final class Tastes {
  private static final double OWN = .82;
  private final List<List<Product>> byCategory = new ArrayList<>();
  private final List<double[]> weights = new ArrayList<>();
  private final double[] categories;

  Tastes(long seed, Shopper shopper, List<Category> all, List<Product> products) {
    Dice dice = Dice.of(seed, "taste", shopper.index());
    double purse = dice.normal();
    categories = new double[all.size()];
    for (int c = 0; c < all.size(); c++) {
      categories[c] = categoryWeight(dice, shopper, all.get(c));
      int category = c;
      List<Product> own = products.stream().filter(p -> p.category() == category).toList();
      String brand = dice.pick(all.get(c).book().headers("brands").getFirst().split(", "));
      byCategory.add(own);
      weights.add(weights(own, brand, purse));
    }
  }

  private static double categoryWeight(Dice dice, Shopper shopper, Category category) {
    double share =
        shopper.interest() == Interest.NOT_STATED
            ? 1. / 12
            : shopper.interest() == category.interest() ? OWN / 3 : (1 - OWN) / 9;
    return share * dice.logNormal(1, .35);
  }

  private static double[] weights(List<Product> products, String brand, double purse) {
    double mean = products.stream().mapToInt(Product::fen).average().orElseThrow();
    double[] weights = new double[products.size()];
    for (int i = 0; i < weights.length; i++) {
      Product product = products.get(i);
      double dear = StrictMath.log(product.fen() / mean);
      weights[i] =
          product.popularity()
              * (product.brand().equals(brand) ? 4 : 1)
              * StrictMath.exp(.5 * purse * dear);
    }
    return weights;
  }

  int category(Dice dice) {
    return dice.weighted(categories);
  }

  Product product(Dice dice, int category) {
    return byCategory.get(category).get(dice.weighted(weights.get(category)));
  }

  /** How much a category is theirs: 1 is as much as everybody's. */
  double liking(int category) {
    return StrictMath.sqrt(categories[category] * categories.length);
  }
}
