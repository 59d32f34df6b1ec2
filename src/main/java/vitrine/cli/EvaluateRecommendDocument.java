package vitrine.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vitrine.core.recommend.evaluation.Estimate;
import vitrine.core.recommend.evaluation.EvaluationReport;
import vitrine.core.recommend.evaluation.ListMetrics;
import vitrine.core.recommend.evaluation.ModelResult;
import vitrine.core.recommend.evaluation.ProtocolStamp;

/**
 * The JSON of {@code vitrine evaluate recommend}; docs/json/evaluate-recommend.md says what the
 * fields mean.
 */
record EvaluateRecommendDocument(Protocol protocol, List<Result> results) {

  record Protocol(
      String split,
      String ties,
      String candidates,
      List<String> filters,
      List<Integer> k,
      String seed,
      Map<String, Double> eventWeights,
      int events,
      int catalogue,
      int usersEvaluated,
      int usersLeftOut,
      int heldOutInHistory,
      String fingerprint) {}

  record Result(
      String model,
      Map<String, Object> settings,
      String fitted,
      double fitSeconds,
      double rankSeconds,
      List<AtLength> lists) {}

  record AtLength(int k, Map<String, Metric> metrics, @Nullable Shop shop) {}

  record Shop(
      double coverage,
      @Nullable Double novelty,
      long placesWithoutEvents,
      double averagePopularity,
      double longTail,
      double gini) {}

  record Metric(double value, @Nullable List<Double> interval) {}

  static EvaluateRecommendDocument of(EvaluationReport report, Map<String, Double> eventWeights) {
    ProtocolStamp stamp = report.stamp();
    return new EvaluateRecommendDocument(
        new Protocol(
            stamp.split(),
            stamp.ties(),
            stamp.candidates(),
            stamp.filters(),
            stamp.lengths(),
            "none: nothing is drawn at random",
            eventWeights,
            stamp.events(),
            stamp.catalogue(),
            stamp.usersEvaluated(),
            stamp.usersLeftOut(),
            stamp.heldOutInHistory(),
            stamp.data().sha256()),
        report.results().stream().map(EvaluateRecommendDocument::result).toList());
  }

  private static Result result(ModelResult result) {
    return new Result(
        result.model(),
        result.settings(),
        result.fitted().argument(),
        result.fitSeconds(),
        result.rankSeconds(),
        result.lists().stream().map(EvaluateRecommendDocument::atLength).toList());
  }

  private static AtLength atLength(ModelResult.AtLength at) {
    Map<String, Metric> metrics = new LinkedHashMap<>();
    at.ranks().forEach((metric, estimate) -> metrics.put(metric.argument(), metric(estimate)));
    return new AtLength(
        at.k(), metrics, at.shop().map(EvaluateRecommendDocument::shop).orElse(null));
  }

  private static Shop shop(ListMetrics lists) {
    return new Shop(
        lists.coverage(),
        lists.novelty().orElse(null),
        lists.placesWithoutEvents(),
        lists.averagePopularity(),
        lists.longTail(),
        lists.gini());
  }

  private static Metric metric(Estimate estimate) {
    return new Metric(
        estimate.value(),
        estimate.interval().map(ends -> List.of(ends.lower(), ends.upper())).orElse(null));
  }
}
