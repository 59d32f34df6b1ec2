package vitrine.core.recommend.shop;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import vitrine.core.recommend.ItemFacts;

/**
 * Products in groups: every product is in one.
 *
 * @param dimension what groups them
 * @param labels the groups
 * @param groupOf each item's group by its index; shared, not copied: read only
 */
record ItemGrouping(ProductDimension dimension, List<GroupLabel> labels, int[] groupOf) {
  /** The groups that have a line of their own; the smaller ones are one. */
  static final int MOST_GROUPS = 40;

  private static final int BANDS = 4;

  /** The products in the groups of a dimension; empty where the data knows fewer than two. */
  static Optional<ItemGrouping> of(ProductDimension dimension, ItemFacts facts) {
    return switch (dimension) {
      case CATEGORY -> values(dimension, facts.categories());
      case BRAND -> values(dimension, facts.brands());
      case PRICE -> bands(facts.prices());
    };
  }

  private static Optional<ItemGrouping> values(ProductDimension dimension, String[] values) {
    Map<String, Integer> sizes = new HashMap<>();
    for (String value : values) {
      if (!value.isEmpty()) {
        sizes.merge(value, 1, Integer::sum);
      }
    }
    if (sizes.size() < 2) {
      return Optional.empty();
    }
    List<String> largest =
        sizes.entrySet().stream()
            .sorted(
                Comparator.comparingInt((Map.Entry<String, Integer> entry) -> -entry.getValue())
                    .thenComparing(Map.Entry::getKey))
            .limit(MOST_GROUPS)
            .map(Map.Entry::getKey)
            .toList();
    Map<String, Integer> codes = new HashMap<>();
    Labels labels = new Labels();
    largest.forEach(value -> codes.put(value, labels.add(GroupLabel.of(value))));
    int[] groupOf = new int[values.length];
    for (int item = 0; item < values.length; item++) {
      Integer code = codes.get(values[item]);
      groupOf[item] =
          code != null ? code : values[item].isEmpty() ? labels.unknown() : labels.rest();
    }
    return Optional.of(new ItemGrouping(dimension, labels.list(), groupOf));
  }

  private static Optional<ItemGrouping> bands(double[] prices) {
    double[] ascending = Arrays.stream(prices).filter(p -> !Double.isNaN(p)).sorted().toArray();
    if (ascending.length == 0 || ascending[0] == ascending[ascending.length - 1]) {
      return Optional.empty();
    }
    List<Double> starts = new ArrayList<>();
    for (int band = 0; band < BANDS; band++) {
      double start = ascending[band * ascending.length / BANDS];
      if (starts.isEmpty() || start > starts.getLast()) {
        starts.add(start);
      }
    }
    Labels labels = new Labels();
    for (int band = 0; band < starts.size(); band++) {
      double from = starts.get(band);
      double to =
          band == starts.size() - 1
              ? ascending[ascending.length - 1]
              : largestBelow(ascending, starts.get(band + 1));
      labels.add(GroupLabel.of(String.format(Locale.ROOT, "%.2f–%.2f", from, to)));
    }
    int[] groupOf = new int[prices.length];
    for (int item = 0; item < prices.length; item++) {
      if (Double.isNaN(prices[item])) {
        groupOf[item] = labels.unknown();
        continue;
      }
      int band = 0;
      while (band + 1 < starts.size() && prices[item] >= starts.get(band + 1)) {
        band++;
      }
      groupOf[item] = band;
    }
    return Optional.of(new ItemGrouping(ProductDimension.PRICE, labels.list(), groupOf));
  }

  private static double largestBelow(double[] ascending, double next) {
    int at = Arrays.binarySearch(ascending, next);
    while (at > 0 && ascending[at - 1] == next) {
      at--;
    }
    return ascending[at - 1];
  }

  /** Labels with the two that stand for products without a line of their own, where needed. */
  private static final class Labels {
    private final List<GroupLabel> labels = new ArrayList<>();
    private int unknown = -1;
    private int rest = -1;

    int add(GroupLabel label) {
      labels.add(label);
      return labels.size() - 1;
    }

    int unknown() {
      if (unknown < 0) {
        unknown = add(new GroupLabel(GroupLabel.Kind.UNKNOWN, ""));
      }
      return unknown;
    }

    int rest() {
      if (rest < 0) {
        rest = add(new GroupLabel(GroupLabel.Kind.REST, ""));
      }
      return rest;
    }

    List<GroupLabel> list() {
      return labels;
    }
  }
}
