package vitrine.core.exposure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.OptionalDouble;
import vitrine.core.experiment.Direction;
import vitrine.core.experiment.Metric;
import vitrine.core.experiment.MetricRole;
import vitrine.core.experiment.MetricRole.Guardrail;
import vitrine.core.experiment.MetricRole.Margin;
import vitrine.core.experiment.Prior;
import vitrine.core.experiment.Scale;
import vitrine.core.experiment.Statistic;
import vitrine.core.experiment.Statistic.Quantile;
import vitrine.core.exposure.ExperimentQuery.CovariateColumns;
import vitrine.core.exposure.ExperimentQuery.MetricColumn;

/** A metric of a setup, as an object of its document. */
final class MetricJson {
  private MetricJson() {}

  static void write(MetricColumn metric, ObjectNode object) {
    object.put("name", metric.name()).put("type", metric.statistic().argument());
    if (metric.statistic() instanceof Quantile quantile) {
      object.put("level", quantile.level()).put("basis", quantile.basis().name());
    }
    object.put("column", metric.column());
    metric.denominator().ifPresent(column -> object.put("denominator", column));
    object.put("lowerIsBetter", metric.direction() == Direction.LESS);
    if (metric.metric().role() instanceof Guardrail(Optional<Margin> margin)) {
      object.put("guardrail", true);
      margin.ifPresent(most -> write(most, object.putObject("margin")));
    }
    metric.metric().prior().ifPresent(prior -> write(prior, object.putObject("prior")));
    metric
        .covariate()
        .ifPresent(
            before -> {
              object.put("covariate", before.column());
              before.denominator().ifPresent(column -> object.put("covariateDenominator", column));
            });
    metric.winsorised().ifPresent(share -> object.put("winsorised", share));
  }

  private static void write(Margin margin, ObjectNode object) {
    object.put("size", margin.size()).put("scale", margin.scale().name());
  }

  private static void write(Prior prior, ObjectNode object) {
    object.put("mean", prior.mean()).put("standardDeviation", prior.standardDeviation());
    object.put("scale", prior.scale().name());
  }

  /** The metric; empty if this version does not know its type. */
  static Optional<MetricColumn> read(JsonNode node) {
    return statistic(node)
        .map(
            statistic ->
                new MetricColumn(
                    new Metric(
                        node.path("name").asText(),
                        statistic,
                        node.path("lowerIsBetter").asBoolean() ? Direction.LESS : Direction.MORE,
                        role(node),
                        prior(node.path("prior"))),
                    node.path("column").asText(),
                    text(node, "denominator"),
                    text(node, "covariate")
                        .map(
                            column ->
                                new CovariateColumns(column, text(node, "covariateDenominator"))),
                    node.hasNonNull("winsorised")
                        ? OptionalDouble.of(node.path("winsorised").asDouble())
                        : OptionalDouble.empty()));
  }

  private static Optional<Statistic> statistic(JsonNode node) {
    return switch (node.path("type").asText()) {
      case "mean" -> Optional.of(new Statistic.Mean());
      case "proportion" -> Optional.of(new Statistic.Proportion());
      case "ratio" -> Optional.of(new Statistic.Ratio());
      case "quantile" ->
          Optional.of(
              new Quantile(
                  node.path("level").asDouble(.5),
                  node.path("basis").asText().equals(Quantile.Basis.ROWS.name())
                      ? Quantile.Basis.ROWS
                      : Quantile.Basis.UNITS));
      default -> Optional.empty();
    };
  }

  private static MetricRole role(JsonNode node) {
    if (!node.path("guardrail").asBoolean()) {
      return new MetricRole.Goal();
    }
    JsonNode margin = node.path("margin");
    double size = margin.path("size").asDouble(0);
    return new Guardrail(
        size > 0 ? Optional.of(new Margin(size, scale(margin))) : Optional.empty());
  }

  private static Optional<Prior> prior(JsonNode node) {
    double deviation = node.path("standardDeviation").asDouble(0);
    return deviation > 0
        ? Optional.of(new Prior(node.path("mean").asDouble(), deviation, scale(node)))
        : Optional.empty();
  }

  private static Scale scale(JsonNode node) {
    return node.path("scale").asText().equals(Scale.ABSOLUTE.name())
        ? Scale.ABSOLUTE
        : Scale.RELATIVE;
  }

  private static Optional<String> text(JsonNode node, String field) {
    return Optional.ofNullable(SetupJson.text(node, field));
  }
}
