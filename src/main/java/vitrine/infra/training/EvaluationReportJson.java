package vitrine.infra.training;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import vitrine.core.common.Fingerprint;
import vitrine.core.common.ProblemCode;
import vitrine.core.common.VitrineException;
import vitrine.core.recommend.evaluation.DeclinedModel;
import vitrine.core.recommend.evaluation.Estimate;
import vitrine.core.recommend.evaluation.EvaluationGroup;
import vitrine.core.recommend.evaluation.EvaluationReport;
import vitrine.core.recommend.evaluation.Fitted;
import vitrine.core.recommend.evaluation.GroupFigures;
import vitrine.core.recommend.evaluation.ListMetrics;
import vitrine.core.recommend.evaluation.ModelResult;
import vitrine.core.recommend.evaluation.PairedDifference;
import vitrine.core.recommend.evaluation.PeakMemory;
import vitrine.core.recommend.evaluation.Protocol;
import vitrine.core.recommend.evaluation.ProtocolStamp;
import vitrine.core.recommend.evaluation.RankMetric;
import vitrine.core.recommend.evaluation.Trial;

/** Reads the document of {@code vitrine evaluate recommend --json} back. */
final class EvaluationReportJson {
  private static final JsonMapper JSON = new JsonMapper();

  private final Protocol protocol;

  /**
   * Reads documents of evaluations that were asked for with this protocol.
   *
   * @param protocol what the document says in words only
   */
  EvaluationReportJson(Protocol protocol) {
    this.protocol = protocol;
  }

  EvaluationReport read(JsonNode document) {
    return new EvaluationReport(
        stamp(document.path("protocol")),
        all(document.path("results"), EvaluationReportJson::result),
        all(document.path("declined"), EvaluationReportJson::declined),
        all(document.path("differences"), EvaluationReportJson::difference));
  }

  private ProtocolStamp stamp(JsonNode node) {
    String seed = node.path("seed").asText();
    return new ProtocolStamp(
        protocol,
        node.path("split").asText(),
        node.path("ties").asText(),
        node.path("candidates").asText(),
        all(node.path("filters"), JsonNode::asText),
        all(node.path("k"), JsonNode::asInt),
        seed.matches("-?\\d+") ? OptionalLong.of(Long.parseLong(seed)) : OptionalLong.empty(),
        node.has("cut") ? Optional.of(Instant.parse(node.path("cut").asText())) : Optional.empty(),
        node.path("catalogue").asInt(),
        node.path("events").asInt(),
        node.path("usersEvaluated").asInt(),
        node.path("usersWithoutHistory").asInt(),
        node.path("usersLeftOut").asInt(),
        node.path("itemsAskedFor").asInt(),
        node.path("heldOutInHistory").asInt(),
        new Fingerprint(node.path("fingerprint").asText()));
  }

  private static ModelResult result(JsonNode node) {
    JsonNode memory = node.path("memory");
    return new ModelResult(
        node.path("model").asText(),
        settings(node.path("settings")),
        fitted(node),
        all(node.path("lists"), EvaluationReportJson::atLength),
        node.path("fitSeconds").asDouble(),
        node.path("rankSeconds").asDouble(),
        new PeakMemory(
            memory.path("peakBytes").asLong(),
            named(
                PeakMemory.Measure.values(),
                PeakMemory.Measure::argument,
                memory.path("measure").asText())),
        all(
            node.path("tuning"),
            trial ->
                new Trial(
                    settings(trial.path("settings")),
                    estimate(trial.path("ndcg")),
                    trial.path("chosen").asBoolean())));
  }

  private static ModelResult.AtLength atLength(JsonNode node) {
    Map<EvaluationGroup, GroupFigures> groups = new EnumMap<>(EvaluationGroup.class);
    node.path("groups")
        .properties()
        .forEach(
            group ->
                groups.put(
                    named(EvaluationGroup.values(), EvaluationGroup::argument, group.getKey()),
                    new GroupFigures(
                        group.getValue().path("users").asInt(),
                        metrics(group.getValue().path("metrics")))));
    return new ModelResult.AtLength(
        node.path("k").asInt(),
        metrics(node.path("metrics")),
        node.has("shop") ? Optional.of(shop(node.path("shop"))) : Optional.empty(),
        groups);
  }

  private static ListMetrics shop(JsonNode node) {
    return new ListMetrics(
        node.path("coverage").asDouble(),
        node.has("novelty") ? Optional.of(node.path("novelty").asDouble()) : Optional.empty(),
        node.path("placesWithoutEvents").asLong(),
        node.path("averagePopularity").asDouble(),
        node.path("longTail").asDouble(),
        node.path("gini").asDouble());
  }

  private static Map<RankMetric, Estimate> metrics(JsonNode node) {
    Map<RankMetric, Estimate> metrics = new EnumMap<>(RankMetric.class);
    for (RankMetric metric : RankMetric.values()) {
      metrics.put(metric, estimate(node.path(metric.argument())));
    }
    return metrics;
  }

  private static Estimate estimate(JsonNode node) {
    JsonNode ends = node.path("interval");
    return new Estimate(
        node.path("value").asDouble(),
        ends.isArray()
            ? Optional.of(new Estimate.Interval(ends.get(0).asDouble(), ends.get(1).asDouble()))
            : Optional.empty());
  }

  private static DeclinedModel declined(JsonNode node) {
    return new DeclinedModel(
        node.path("model").asText(),
        fitted(node),
        new VitrineException(
            ProblemCode.valueOf(node.path("code").asText()),
            all(node.path("arguments"), JsonNode::asText).toArray()));
  }

  private static PairedDifference difference(JsonNode node) {
    JsonNode ends = node.path("interval");
    return new PairedDifference(
        fitted(node),
        node.path("k").asInt(),
        named(RankMetric.values(), RankMetric::argument, node.path("metric").asText()),
        node.path("model").asText(),
        node.path("against").asText(),
        node.path("difference").asDouble(),
        ends.isArray()
            ? Optional.of(
                new PairedDifference.Test(
                    ends.get(0).asDouble(),
                    ends.get(1).asDouble(),
                    node.path("p").asDouble(),
                    node.path("pAdjusted").asDouble()))
            : Optional.empty());
  }

  private static Fitted fitted(JsonNode node) {
    return named(Fitted.values(), Fitted::argument, node.path("fitted").asText());
  }

  private static Map<String, Object> settings(JsonNode node) {
    Map<String, Object> settings = new LinkedHashMap<>();
    node.properties()
        .forEach(
            field ->
                settings.put(field.getKey(), JSON.convertValue(field.getValue(), Object.class)));
    return settings;
  }

  private static <T> T named(T[] all, Function<T, String> name, String wanted) {
    return Arrays.stream(all)
        .filter(one -> name.apply(one).equals(wanted))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no " + wanted));
  }

  private static <T> List<T> all(JsonNode array, Function<JsonNode, T> read) {
    List<T> list = new ArrayList<>();
    array.forEach(element -> list.add(read.apply(element)));
    return list;
  }
}
