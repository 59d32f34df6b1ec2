package vitrine.sample;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Makes 300 products: 12 categories of 5 types of 5. */
final class CatalogMaker {
  /** Index of the backpack whose zips fail in one week: the first product, made a bestseller. */
  static final int HERO = 0;

  private static final int PER_TYPE = 5;
  private static final List<String> MODELS =
      List.of(
          "Aster", "Birch", "Cove", "Delta", "Ember", "Fjell", "Grove", "Harbour", "Isle", "Juno",
          "Kite", "Lark", "Mesa", "North", "Onda", "Pine", "Quill", "Ridge", "Sol", "Tarn", "Umi",
          "Vela", "Wren", "Yuzu", "Zephyr", "Alto", "Bay", "Clover", "Dune", "Echo", "Flint",
          "Glade", "Haze", "Indigo", "Jetty", "Kumo", "Linden", "Moss", "Nami", "Opal");

  private CatalogMaker() {}

  static List<Product> make(long seed, List<Category> categories) {
    List<Product> products = new ArrayList<>();
    for (int c = 0; c < categories.size(); c++) {
      Dice dice = Dice.of(seed, "catalog", c);
      Set<String> names = new HashSet<>();
      for (String type : categories.get(c).book().headers("type")) {
        for (int i = 0; i < PER_TYPE; i++) {
          products.add(product(dice, products.size(), c, categories.get(c), type, names));
        }
      }
    }
    return products;
  }

  private static Product product(
      Dice dice, int index, int c, Category category, String type, Set<String> names) {
    String[] fields = type.split(" \\| ");
    String brand = dice.pick(category.book().headers("brands").getFirst().split(", "));
    String model = dice.pick(MODELS);
    while (!names.add(model)) {
      model = dice.pick(MODELS);
    }
    String spec = dice.pick(fields[3].split(", "));
    String[] range = fields[2].split("-");
    int low = Integer.parseInt(range[0]);
    int high = Integer.parseInt(range[1]);
    int yuan = (low + (int) ((high - low) * dice.uniform() * dice.uniform())) / 10 * 10 + 9;
    boolean hero = index == HERO;
    return new Product(
        index,
        "P" + (1001 + index),
        c,
        brand + " " + model + " " + fields[0] + ", " + spec,
        brand + " " + model + " " + fields[1] + " " + spec,
        brand,
        yuan * 100 + (dice.chance(.3) ? 90 : 0),
        Season.FIRST.minusDays(dice.between(40, 900)),
        description(dice, category, fields[0], spec),
        hero ? 6 : StrictMath.pow(dice.between(1, 25), -.7) * 2,
        hero ? .35 : .5 * dice.normal(),
        List.of(fields[4].split(", ")),
        List.of(fields[5].split(", ")),
        fields.length > 6 ? List.of(fields[6], fields[7]) : List.of("", ""));
  }

  private static String description(Dice dice, Category category, String type, String spec) {
    List<String> features = new ArrayList<>(category.book().headers("feature"));
    String first = features.remove(dice.below(features.size()));
    String second = features.remove(dice.below(features.size()));
    String third = features.remove(dice.below(features.size()));
    String opening =
        Phrasebook.expand(
            "{A|An everyday|A well-loved|A carefully made} "
                + type.toLowerCase(java.util.Locale.ROOT)
                + " {in "
                + spec
                + " |}with ",
            dice);
    return opening + first + " and " + second + ". Also: " + third + ".";
  }
}
