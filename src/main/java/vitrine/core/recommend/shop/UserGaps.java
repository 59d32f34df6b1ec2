package vitrine.core.recommend.shop;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The groups of one grouping of shoppers.
 *
 * @param grouping what groups them
 * @param groups those in which somebody has a list
 */
public record UserGaps(UserGrouping grouping, List<UserGap> groups) {

  /** Copies the list. */
  public UserGaps {
    groups = List.copyOf(groups);
  }

  static UserGaps of(UserGrouping grouping, ShopperFigures figures, int[][] lists, int catalogue) {
    int[] groupOf = grouping.groupOf();
    List<UserGap> groups = new ArrayList<>();
    for (int group = 0; group < grouping.labels().size(); group++) {
      int wanted = group;
      BitSet recommended = new BitSet();
      int shoppers = 0;
      for (int user = 0; user < lists.length; user++) {
        if (groupOf[user] == group && lists[user].length > 0) {
          shoppers++;
          for (int item : lists[user]) {
            recommended.set(item);
          }
        }
      }
      if (shoppers == 0) {
        continue;
      }
      Map<ShopMeasure, UserGap.Measured> measures = new EnumMap<>(ShopMeasure.class);
      for (ShopMeasure measure : ShopMeasure.values()) {
        figures
            .measure(measure, user -> groupOf[user] == wanted)
            .ifPresent(
                own ->
                    measures.put(
                        measure,
                        new UserGap.Measured(
                            measure.estimate(own),
                            figures
                                .measure(
                                    measure, user -> groupOf[user] >= 0 && groupOf[user] != wanted)
                                .map(own::minus))));
      }
      groups.add(
          new UserGap(
              grouping.labels().get(group),
              shoppers,
              (double) recommended.cardinality() / catalogue,
              measures));
    }
    return new UserGaps(grouping, groups);
  }
}
