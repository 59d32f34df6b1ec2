package vitrine.sample;

import java.util.ArrayList;
import java.util.List;

/**
 * What a review is going to say.
 *
 * @param length 0 a line, 1 a few sentences, 2 a paragraph
 */
record ReviewPlan(int stars, int length, List<Point> points) {
  static final String BATCH = "batch";
  private static final List<String> COMMON = List.of("delivery", "price", "service");

  List<Point> good() {
    return points.stream().filter(Point::good).toList();
  }

  List<Point> bad() {
    return points.stream().filter(point -> !point.good()).toList();
  }

  /** Draws stars, length and points for a product on a day. */
  static ReviewPlan draw(long seed, Dice dice, Product product, Category category, boolean zips) {
    boolean angry = zips && dice.chance(.8);
    int stars = angry ? 1 + dice.weighted(.62, .3, .08) : stars(product, dice);
    int length = angry ? 1 + dice.weighted(.65, .35) : dice.weighted(.2, .5, .3);
    int[] counts = counts(stars, length, dice);
    List<Point> points = new ArrayList<>();
    if (angry) {
      points.add(new Point(dice.chance(.6) ? BATCH : "zip", false));
      counts[1] = dice.chance(.2) ? 1 : 0;
      counts[0] = dice.chance(.25) ? 1 : 0;
    }
    List<String> free = new ArrayList<>(category.book().aspects());
    free.remove(BATCH);
    if (angry) {
      free.remove("zip");
    }
    Dice bias = Dice.of(seed, "bias", product.index());
    String strong = bias.pick(free);
    String weak = bias.pick(free);
    free.addAll(stars == 5 ? List.of("delivery", "price") : COMMON);
    for (int i = 0; i < counts[0] + counts[1]; i++) {
      boolean good = i < counts[0];
      points.add(new Point(aspect(dice, free, good ? strong : weak), good));
    }
    return new ReviewPlan(stars, length, points);
  }

  private static int stars(Product product, Dice dice) {
    double mood = product.quality() + 1.1 * dice.normal();
    return mood > -.12 ? 5 : mood > -.8 ? 4 : mood > -1.25 ? 3 : mood > -1.65 ? 2 : 1;
  }

  private static int[] counts(int stars, int length, Dice dice) {
    int many = length == 0 ? 1 : length == 1 ? dice.between(1, 2) : dice.between(2, 3);
    boolean both = length > 0;
    return switch (stars) {
      case 5 -> new int[] {many, both && dice.chance(.07) ? 1 : 0};
      case 4 -> new int[] {Math.min(many, 2), both && dice.chance(.5) ? 1 : 0};
      case 3 -> both || dice.chance(.5) ? new int[] {1, 1} : new int[] {0, 1};
      case 2 -> new int[] {both && dice.chance(.5) ? 1 : 0, Math.min(many, 2)};
      default -> new int[] {both && dice.chance(.1) ? 1 : 0, many};
    };
  }

  private static String aspect(Dice dice, List<String> free, String favoured) {
    double[] weights = new double[free.size()];
    for (int i = 0; i < weights.length; i++) {
      String name = free.get(i);
      weights[i] = name.equals(favoured) ? 2 : COMMON.contains(name) ? .45 : 1;
    }
    return free.remove(dice.weighted(weights));
  }
}
