package vitrine.cli;

import java.text.MessageFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import vitrine.core.common.VitrineException;
import vitrine.core.recommend.evaluation.DeclinedModel;
import vitrine.core.recommend.evaluation.Estimate;
import vitrine.core.recommend.evaluation.EvaluationReport;
import vitrine.core.recommend.evaluation.GroupFigures;
import vitrine.core.recommend.evaluation.ListMetrics;
import vitrine.core.recommend.evaluation.ModelResult;
import vitrine.core.recommend.evaluation.PairedDifference;
import vitrine.core.recommend.evaluation.ProtocolStamp;
import vitrine.core.recommend.evaluation.RankMetric;
import vitrine.core.recommend.evaluation.Trial;

/**
 * The JSON of {@code vitrine evaluate recommend}; docs/json/evaluate-recommend.md says what the
 * fields mean.
 */
record EvaluateRecommendDocument(
    Protocol protocol,
    List<Result> results,
    List<Declined> declined,
    List<Difference> differences) {

  record Protocol(
      String split,
      @Nullable String cut,
      String ties,
      String candidates,
      List<String> filters,
      List<Integer> k,
      String seed,
      @Nullable Map<String, Double> eventWeights,
      int events,
      int catalogue,
      int usersEvaluated,
      int usersWithoutHistory,
      int usersLeftOut,
      int itemsAskedFor,
      int heldOutInHistory,
      String fingerprint) {}

  record Result(
      String model,
      Map<String, Object> settings,
      String fitted,
      double fitSeconds,
      double rankSeconds,
      Memory memory,
      @Nullable List<Tried> tuning,
      List<AtLength> lists) {}

  record Memory(long peakBytes, String measure) {}

  record Tried(Map<String, Object> settings, Metric ndcg, boolean chosen) {}

  record AtLength(
      int k, Map<String, Metric> metrics, @Nullable Shop shop, Map<String, Group> groups) {}

  record Group(int users, Map<String, Metric> metrics) {}

  record Shop(
      double coverage,
      @Nullable Double novelty,
      long placesWithoutEvents,
      double averagePopularity,
      double longTail,
      double gini) {}

  record Metric(double value, @Nullable List<Double> interval) {}

  record Declined(
      String model,
      String fitted,
      String code,
      List<String> arguments,
      String reason,
      String hint) {}

  record Difference(
      String fitted,
      int k,
      String metric,
      String model,
      String against,
      double difference,
      @Nullable List<Double> interval,
      @Nullable Double p,
      @Nullable Double pAdjusted) {}

  static EvaluateRecommendDocument of(
      EvaluationReport report,
      @Nullable Map<String, Double> eventWeights,
      ResourceBundle messages) {
    return new EvaluateRecommendDocument(
        protocol(report.stamp(), eventWeights),
        report.results().stream().map(EvaluateRecommendDocument::result).toList(),
        report.declined().stream().map(declined -> declined(declined, messages)).toList(),
        report.differences().stream().map(EvaluateRecommendDocument::difference).toList());
  }

  private static Protocol protocol(
      ProtocolStamp stamp, @Nullable Map<String, Double> eventWeights) {
    return new Protocol(
        stamp.split(),
        stamp.cut().map(Object::toString).orElse(null),
        stamp.ties(),
        stamp.candidates(),
        stamp.filters(),
        stamp.lengths(),
        stamp.seed().isPresent()
            ? Long.toString(stamp.seed().getAsLong())
            : "none: nothing is drawn at random",
        eventWeights,
        stamp.events(),
        stamp.catalogue(),
        stamp.usersEvaluated(),
        stamp.usersWithoutHistory(),
        stamp.usersLeftOut(),
        stamp.itemsAskedFor(),
        stamp.heldOutInHistory(),
        stamp.data().sha256());
  }

  private static Result result(ModelResult result) {
    return new Result(
        result.model(),
        result.settings(),
        result.fitted().argument(),
        result.fitSeconds(),
        result.rankSeconds(),
        new Memory(result.memory().bytes(), result.memory().measure().argument()),
        result.trials().isEmpty()
            ? null
            : result.trials().stream().map(EvaluateRecommendDocument::tried).toList(),
        result.lists().stream().map(EvaluateRecommendDocument::atLength).toList());
  }

  private static Tried tried(Trial trial) {
    return new Tried(trial.settings(), metric(trial.ndcg()), trial.chosen());
  }

  private static AtLength atLength(ModelResult.AtLength at) {
    Map<String, Group> groups = new LinkedHashMap<>();
    at.groups().forEach((group, figures) -> groups.put(group.argument(), group(figures)));
    return new AtLength(
        at.k(),
        metrics(at.ranks()),
        at.shop().map(EvaluateRecommendDocument::shop).orElse(null),
        groups);
  }

  private static Group group(GroupFigures figures) {
    return new Group(figures.users(), metrics(figures.metrics()));
  }

  private static Map<String, Metric> metrics(Map<RankMetric, Estimate> estimates) {
    Map<String, Metric> metrics = new LinkedHashMap<>();
    estimates.forEach((metric, estimate) -> metrics.put(metric.argument(), metric(estimate)));
    return metrics;
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

  private static Declined declined(DeclinedModel declined, ResourceBundle messages) {
    VitrineException why = declined.problem();
    return new Declined(
        declined.model(),
        declined.fitted().argument(),
        why.code().name(),
        why.arguments().stream().map(String::valueOf).toList(),
        text(why, ".title", messages),
        text(why, ".hint", messages));
  }

  private static String text(VitrineException why, String end, ResourceBundle messages) {
    return MessageFormat.format(
        messages.getString("problem." + why.code().key() + end), why.arguments().toArray());
  }

  private static Difference difference(PairedDifference pair) {
    Optional<PairedDifference.Test> test = pair.test();
    return new Difference(
        pair.fitted().argument(),
        pair.k(),
        pair.metric().argument(),
        pair.model(),
        pair.against(),
        pair.difference(),
        test.map(t -> List.of(t.lower(), t.upper())).orElse(null),
        test.map(PairedDifference.Test::p).orElse(null),
        test.map(PairedDifference.Test::pAdjusted).orElse(null));
  }
}
