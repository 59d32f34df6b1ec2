package vitrine.core.exposure;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import vitrine.core.engagement.segment.RecordJson;
import vitrine.core.experiment.AnalysisPlan;
import vitrine.core.experiment.Correction;
import vitrine.core.experiment.Method;
import vitrine.core.exposure.ExperimentQuery.MetricColumn;

/** A setup as a document of the workspace; what an older program left out has its usual value. */
final class SetupJson {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final RecordJson RECORDS = new RecordJson(Map.of());

  private SetupJson() {}

  static String write(ExperimentSetup setup) {
    ObjectNode root = JSON.createObjectNode();
    root.put("unit", setup.unit()).put("variant", setup.variant());
    setup.control().ifPresent(control -> root.put("control", control));
    ObjectNode shares = root.putObject("shares");
    setup.shares().forEach(shares::put);
    ArrayNode metrics = root.putArray("metrics");
    setup.metrics().forEach(metric -> MetricJson.write(metric, metrics.addObject()));
    ArrayNode segments = root.putArray("segments");
    setup.segments().forEach(segments::add);
    setup.stratify().ifPresent(column -> root.put("stratify", column));
    write(setup.plan(), root.putObject("plan"));
    root.set("rules", RECORDS.write(setup.rules(), RowRules.class));
    return root.toString();
  }

  private static void write(AnalysisPlan plan, ObjectNode object) {
    object.put("alpha", plan.alpha()).put("correction", plan.correction().argument());
    plan.planned().ifPresent(units -> object.put("planned", units));
    plan.verdict().ifPresent(method -> object.put("verdict", method.argument()));
    ArrayNode looks = object.putArray("looks");
    plan.looks().forEach(looks::add);
  }

  /** The setup; empty if the document is none, so that the caller detects anew. */
  static Optional<ExperimentSetup> read(String json) {
    try {
      JsonNode root = JSON.readTree(json);
      List<MetricColumn> metrics = new ArrayList<>();
      for (JsonNode node : root.path("metrics")) {
        Optional<MetricColumn> metric = MetricJson.read(node);
        if (metric.isEmpty()) {
          return Optional.empty();
        }
        metrics.add(metric.get());
      }
      String unit = text(root, "unit");
      String variant = text(root, "variant");
      if (unit == null || variant == null) {
        return Optional.empty();
      }
      Map<String, Double> shares = new LinkedHashMap<>();
      root.path("shares")
          .properties()
          .forEach(share -> shares.put(share.getKey(), share.getValue().asDouble()));
      List<String> segments = new ArrayList<>();
      root.path("segments").forEach(column -> segments.add(column.asText()));
      return Optional.of(
          new ExperimentSetup(
              unit,
              variant,
              Optional.ofNullable(text(root, "control")),
              metrics,
              shares,
              segments,
              Optional.ofNullable(text(root, "stratify")),
              plan(root.path("plan")),
              rules(root.path("rules")),
              ExperimentSetup.Known.NOTHING));
    } catch (JsonProcessingException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static RowRules rules(JsonNode node) {
    return node.isMissingNode() ? RowRules.NONE : (RowRules) RECORDS.read(node, RowRules.class);
  }

  private static AnalysisPlan plan(JsonNode node) {
    List<Double> looks = new ArrayList<>();
    node.path("looks").forEach(look -> looks.add(look.asDouble()));
    double planned = node.path("planned").asDouble(0);
    return new AnalysisPlan(
        node.path("alpha").asDouble(AnalysisPlan.ALPHA),
        planned > 0 ? OptionalDouble.of(planned) : OptionalDouble.empty(),
        looks,
        Method.of(node.path("verdict").asText("")),
        Correction.of(node.path("correction").asText("")).orElse(Correction.HOLM));
  }

  static @Nullable String text(JsonNode node, String field) {
    return node.hasNonNull(field) ? node.path(field).asText() : null;
  }
}
