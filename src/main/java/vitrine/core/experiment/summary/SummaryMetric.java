package vitrine.core.experiment.summary;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vitrine.core.experiment.Arm;
import vitrine.core.experiment.Direction;
import vitrine.core.experiment.Metric;
import vitrine.core.experiment.MetricArms;
import vitrine.core.experiment.MetricRole;
import vitrine.core.experiment.Prior;
import vitrine.core.experiment.Scale;
import vitrine.core.experiment.Statistic;
import vitrine.core.experiment.Statistic.Quantile;
import vitrine.core.experiment.Stratum;

/** A metric of the sums' JSON. */
final class SummaryMetric {
  private SummaryMetric() {}

  static MetricArms read(SummaryNode node) {
    List<SummaryNode> list = node.list("arms", 2);
    Statistic statistic = statistic(node, list);
    Metric metric =
        new Metric(node.text("name"), statistic, direction(node), role(node), prior(node));
    boolean covariate = list.stream().allMatch(arm -> arm.has("covariate"));
    List<Arm> arms = new ArrayList<>();
    for (SummaryNode object : list) {
      Arm arm = SummaryArm.read(object, statistic, covariate);
      if (arms.stream().anyMatch(other -> other.name().equals(arm.name()))) {
        throw object.invalidField("name");
      }
      arms.add(arm);
    }
    return new MetricArms(metric, arms).stratified(strata(node, statistic, arms));
  }

  /** Groups with their arms, which bear the names of the metric's. */
  private static List<Stratum> strata(SummaryNode node, Statistic statistic, List<Arm> arms) {
    if (!node.has("strata")) {
      return List.of();
    }
    List<Stratum> strata = new ArrayList<>();
    for (SummaryNode group : node.list("strata", 1)) {
      List<Arm> inside = new ArrayList<>();
      for (SummaryNode object : group.list("arms", 1)) {
        Arm arm = SummaryArm.read(object, statistic, false);
        if (arms.stream().noneMatch(other -> other.name().equals(arm.name()))) {
          throw object.invalidField("name");
        }
        inside.add(arm);
      }
      strata.add(new Stratum(group.has("name") ? group.text("name") : "", inside));
    }
    return strata;
  }

  private static Statistic statistic(SummaryNode node, List<SummaryNode> arms) {
    return switch (node.text("type")) {
      case "mean" -> new Statistic.Mean();
      case "proportion" -> new Statistic.Proportion();
      case "ratio" -> new Statistic.Ratio();
      case "quantile" -> {
        double level = node.number("quantile");
        if (!(level > 0 && level < 1)) {
          throw node.invalidField("quantile");
        }
        boolean rows = arms.stream().allMatch(arm -> arm.has("denominatorSum"));
        yield new Quantile(level, rows ? Quantile.Basis.ROWS : Quantile.Basis.UNITS);
      }
      default -> throw node.invalidField("type");
    };
  }

  private static Direction direction(SummaryNode node) {
    return switch (node.has("direction") ? node.text("direction") : "more") {
      case "more" -> Direction.MORE;
      case "less" -> Direction.LESS;
      default -> throw node.invalidField("direction");
    };
  }

  private static MetricRole role(SummaryNode node) {
    return switch (node.has("role") ? node.text("role") : "goal") {
      case "goal" -> new MetricRole.Goal();
      case "guardrail" ->
          new MetricRole.Guardrail(
              node.has("margin") ? Optional.of(margin(node.object("margin"))) : Optional.empty());
      default -> throw node.invalidField("role");
    };
  }

  private static MetricRole.Margin margin(SummaryNode node) {
    return new MetricRole.Margin(node.positive("size"), scale(node));
  }

  private static Optional<Prior> prior(SummaryNode node) {
    if (!node.has("prior")) {
      return Optional.empty();
    }
    SummaryNode prior = node.object("prior");
    return Optional.of(new Prior(prior.numberOr("mean", 0), prior.positive("sd"), scale(prior)));
  }

  private static Scale scale(SummaryNode node) {
    return switch (node.has("scale") ? node.text("scale") : "relative") {
      case "relative" -> Scale.RELATIVE;
      case "absolute" -> Scale.ABSOLUTE;
      default -> throw node.invalidField("scale");
    };
  }
}
