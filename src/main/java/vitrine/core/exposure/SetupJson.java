package vitrine.core.exposure;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vitrine.core.experiment.Direction;
import vitrine.core.experiment.Statistic;
import vitrine.core.exposure.ExperimentQuery.MetricColumn;

/** A setup as a document of the workspace. */
final class SetupJson {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private SetupJson() {}

  static String write(ExperimentSetup setup) {
    ObjectNode root = JSON.createObjectNode();
    root.put("unit", setup.unit()).put("variant", setup.variant()).put("ended", setup.ended());
    setup.control().ifPresent(control -> root.put("control", control));
    ObjectNode shares = root.putObject("shares");
    setup.shares().forEach(shares::put);
    var metrics = root.putArray("metrics");
    for (MetricColumn metric : setup.metrics()) {
      ObjectNode object = metrics.addObject();
      object.put("name", metric.name()).put("type", metric.statistic().argument());
      object.put("column", metric.column());
      object.put("lowerIsBetter", metric.direction() == Direction.LESS);
      metric.covariate().ifPresent(before -> object.put("covariate", before.column()));
    }
    return root.toString();
  }

  /** The setup; empty if the document is none, so that the caller detects anew. */
  static Optional<ExperimentSetup> read(String json) {
    try {
      JsonNode root = JSON.readTree(json);
      List<MetricColumn> metrics = new ArrayList<>();
      for (JsonNode metric : root.path("metrics")) {
        Optional<Statistic> statistic = statistic(metric.path("type").asText());
        if (statistic.isEmpty()) {
          return Optional.empty();
        }
        metrics.add(
            new MetricColumn(
                metric.path("name").asText(),
                statistic.get(),
                metric.path("column").asText(),
                metric.path("lowerIsBetter").asBoolean() ? Direction.LESS : Direction.MORE,
                Optional.ofNullable(text(metric, "covariate"))));
      }
      Map<String, Double> shares = new LinkedHashMap<>();
      root.path("shares")
          .properties()
          .forEach(share -> shares.put(share.getKey(), share.getValue().asDouble()));
      String unit = text(root, "unit");
      String variant = text(root, "variant");
      if (unit == null || variant == null || metrics.isEmpty()) {
        return Optional.empty();
      }
      return Optional.of(
          new ExperimentSetup(
              unit,
              variant,
              Optional.ofNullable(text(root, "control")),
              metrics,
              shares,
              root.path("ended").asBoolean()));
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  private static Optional<Statistic> statistic(String type) {
    return switch (type) {
      case "mean" -> Optional.of(new Statistic.Mean());
      case "proportion" -> Optional.of(new Statistic.Proportion());
      default -> Optional.empty();
    };
  }

  private static @Nullable String text(JsonNode node, String field) {
    return node.hasNonNull(field) ? node.path(field).asText() : null;
  }
}
