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
 * @param rankSeconds time to rank for everybody, wall clock
 * @param memory the most that the program took meanwhile
 * @param trials the settings that were tried; empty where they were given
 */
public record ModelResult(
    String model,
    Map<String, Object> settings,
    Fitted fitted,
    List<AtLength> lists,
    double fitSeconds,
    double rankSeconds,
    PeakMemory memory,
    List<Trial> trials) {

  /** Copies the lists. */
  public ModelResult {
    lists = List.copyOf(lists);
    trials = List.copyOf(trials);
  }

  /**
   * The metrics of lists of one length.
   *
   * @throws java.util.NoSuchElementException for a length that was not measured
   */
  public AtLength at(int k) {
    return lists.stream().filter(list -> list.k() == k).findFirst().orElseThrow();
  }

  /**
   * The metrics of lists of one length.
   *
   * @param k the length
   * @param ranks metrics of the held-out items' places
   * @param shop metrics of what is listed; empty where nobody has a candidate left, and where only
   *     a sample is ranked
   * @param groups the metrics of shoppers and items that the weights saw little of, and of the
   *     others; groups of nobody are absent
   */
  public record AtLength(
      int k,
      Map<RankMetric, Estimate> ranks,
      Optional<ListMetrics> shop,
      Map<EvaluationGroup, GroupFigures> groups) {

    /** The estimate of a metric; every metric has one. */
    public Estimate of(RankMetric metric) {
      return Objects.requireNonNull(ranks.get(metric));
    }
  }
}
