package vitrine.core.recommend.evaluation;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntPredicate;
import vitrine.core.recommend.Interactions;

/**
 * The metrics of a group.
 *
 * @param users shoppers of the group, or with a relevant item of the group
 * @param metrics their means; an item group's as if only its items were asked for
 */
public record GroupFigures(int users, Map<RankMetric, Estimate> metrics) {

  /** The estimate of a metric; every metric has one. */
  public Estimate of(RankMetric metric) {
    return Objects.requireNonNull(metrics.get(metric));
  }

  /** The groups that have anybody, in their order. */
  static Map<EvaluationGroup, GroupFigures> of(RankedLists lists, Interactions training, int k) {
    int[] itemEvents = training.eventsByItem();
    Map<EvaluationGroup, GroupFigures> groups = new EnumMap<>(EvaluationGroup.class);
    for (EvaluationGroup group : EvaluationGroup.values()) {
      IntPredicate entries =
          entry ->
              group.ofUsers()
                  ? group == ofEntry(lists.asked(), training, entry)
                  : entry < lists.asked().withHistory();
      IntPredicate items =
          item -> group.ofUsers() || group == EvaluationGroup.ofItem(itemEvents[item]);
      int users = lists.values(RankMetric.HIT, k, entries, items).length;
      if (users > 0) {
        Map<RankMetric, Estimate> metrics = new EnumMap<>(RankMetric.class);
        for (RankMetric metric : RankMetric.values()) {
          metrics.put(metric, Estimate.of(metric, lists.values(metric, k, entries, items)));
        }
        groups.put(group, new GroupFigures(users, metrics));
      }
    }
    return groups;
  }

  private static EvaluationGroup ofEntry(Asked asked, Interactions training, int entry) {
    return EvaluationGroup.ofUser(
        entry < asked.withHistory(), training.events(asked.users()[entry]));
  }
}
