package vitrine.core.recommend.evaluation;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * How a model did.
 *
 * @param model its name
 * @param settings with the data they determine it
 * @param fitted what its weights have seen
 * @param lists the metrics, for each length of the list
 * @param fitSeconds time to fit, wall clock
 * @param rankSeconds time to rank for all evaluated shoppers, wall clock
 */
public record ModelResult(
    String model,
    Map<String, Object> settings,
    Fitted fitted,
    List<AtLength> lists,
    double fitSeconds,
    double rankSeconds) {

  /** Copies the list. */
  public ModelResult {
    lists = List.copyOf(lists);
  }

  /**
   * The metrics of lists of one length.
   *
   * @param k the length
   * @param ranks metrics of the held-out item's place
   * @param shop metrics of what is listed; empty where nobody has a candidate left
   */
  public record AtLength(int k, Map<RankMetric, Estimate> ranks, Optional<ListMetrics> shop) {

    /** The estimate of a metric; every metric has one. */
    public Estimate of(RankMetric metric) {
      return Objects.requireNonNull(ranks.get(metric));
    }
  }
}
