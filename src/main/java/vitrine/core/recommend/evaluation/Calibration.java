package vitrine.core.recommend.evaluation;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;
import vitrine.core.recommend.ItemFacts;

/**
 * Whether a list holds a shopper's categories in the shares that their past does: KL(p ‖ q') in
 * natural logarithms, 0 where the shares agree (Steck, Calibrated Recommendations, 2018). p is a
 * category's share of the distinct items of the past, q its share of the list, q' = .99 q + .01 p.
 * Items without a known category count in neither.
 */
public final class Calibration {
  private static final double OF_PAST = .01;

  private final int[] categoryOf;
  private final int categories;

  /**
   * A calibration over these categories.
   *
   * @param categoryOf each item's category, below 0 where unknown
   * @param categories how many there are
   */
  public Calibration(int[] categoryOf, int categories) {
    this.categoryOf = categoryOf;
    this.categories = categories;
  }

  /** A calibration over the items' categories. */
  public static Calibration of(ItemFacts facts) {
    Map<String, Integer> codes = new HashMap<>();
    int[] categoryOf = new int[facts.size()];
    for (int item = 0; item < categoryOf.length; item++) {
      String category = facts.categories()[item];
      categoryOf[item] =
          category.isEmpty() ? -1 : codes.computeIfAbsent(category, _ -> codes.size());
    }
    return new Calibration(categoryOf, codes.size());
  }

  /** Room for {@link #of(int[], int[], double[])}: one for each thread. */
  public double[] room() {
    return new double[2 * categories];
  }

  /**
   * The divergence of a list from a past.
   *
   * @param past distinct items of the shopper's past
   * @param list their list
   * @param room of {@link #room()}
   * @return empty where the past or the list names no category
   */
  public OptionalDouble of(int[] past, int[] list, double[] room) {
    Arrays.fill(room, 0);
    int pastItems = count(past, room, 0);
    int listItems = count(list, room, categories);
    if (pastItems == 0 || listItems == 0) {
      return OptionalDouble.empty();
    }
    double divergence = 0;
    for (int category = 0; category < categories; category++) {
      double p = room[category] / pastItems;
      if (p > 0) {
        double q = room[categories + category] / listItems;
        divergence += p * Math.log(p / ((1 - OF_PAST) * q + OF_PAST * p));
      }
    }
    return OptionalDouble.of(divergence);
  }

  private int count(int[] items, double[] room, int offset) {
    int known = 0;
    for (int item : items) {
      if (categoryOf[item] >= 0) {
        room[offset + categoryOf[item]]++;
        known++;
      }
    }
    return known;
  }
}
