package vitrine.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vitrine.core.common.ProblemCode;
import vitrine.core.common.VitrineException;
import vitrine.core.experiment.Arm;
import vitrine.core.experiment.Direction;
import vitrine.core.experiment.ExperimentAnalysis;
import vitrine.core.experiment.ExperimentReport;
import vitrine.core.experiment.ExperimentReport.ArmUnits;
import vitrine.core.experiment.Metric;
import vitrine.core.experiment.MetricArms;
import vitrine.core.experiment.MixedExposure;
import vitrine.core.experiment.Moments;
import vitrine.core.experiment.Statistic;

/** Reads the sums of {@code --summary}; docs/json/experiment.md describes the file. */
final class ExperimentSummary {
  /** Asked of later methods; named to the user instead of being passed over. */
  private static final List<String> NOT_USED = List.of("planned", "looks");

  private final JsonNode root;
  private final List<String> unused = new ArrayList<>();

  private ExperimentSummary(JsonNode root) {
    this.root = root;
    NOT_USED.stream().filter(root::has).forEach(unused::add);
  }

  /**
   * Reads a file.
   *
   * @throws VitrineException if it is absent or no JSON object
   */
  static ExperimentSummary read(Path file) {
    if (!Files.exists(file)) {
      throw new VitrineException(ProblemCode.FILE_NOT_FOUND, file.toString());
    }
    if (Files.isDirectory(file)) {
      throw new VitrineException(ProblemCode.FILE_IS_DIRECTORY, file.toString());
    }
    try {
      JsonNode root = Output.JSON.readTree(Files.readAllBytes(file));
      if (!root.isObject()) {
        throw invalid("{ }");
      }
      return new ExperimentSummary(root);
    } catch (JsonProcessingException e) {
      throw new VitrineException(
          ProblemCode.EXPERIMENT_SUMMARY_INVALID,
          e,
          "JSON:" + (e.getLocation() == null ? 1 : e.getLocation().getLineNr()));
    } catch (IOException e) {
      throw new VitrineException(ProblemCode.FILE_UNREADABLE, e, file.toString());
    }
  }

  /** The report of the sums. */
  ExperimentReport report() {
    double alpha = root.has("alpha") ? number(root, "alpha", "") : ExperimentAnalysis.ALPHA;
    if (!(alpha > 0 && alpha < 1)) {
      throw invalid("alpha");
    }
    JsonNode list = root.path("metrics");
    if (!list.isArray() || list.isEmpty()) {
      throw invalid("metrics");
    }
    List<MetricArms> metrics = new ArrayList<>();
    for (int i = 0; i < list.size(); i++) {
      metrics.add(metric(list.get(i), "metrics[%d]".formatted(i)));
    }
    List<ArmUnits> units = armUnits(list.get(0), metrics.getFirst());
    String control = root.has("control") ? root.path("control").asText() : units.getFirst().arm();
    for (MetricArms metric : metrics) {
      if (metric.arm(control).isEmpty()) {
        throw new VitrineException(
            ProblemCode.EXPERIMENT_NO_CONTROL,
            control,
            String.join(", ", metric.arms().stream().map(Arm::name).toList()));
      }
    }
    return new ExperimentAnalysis(alpha).report(control, units, MixedExposure.NONE, metrics);
  }

  /** Fields of the file that no method of this version uses. */
  List<String> unused() {
    return List.copyOf(unused);
  }

  private MetricArms metric(JsonNode metric, String path) {
    String name = text(metric, "name", path);
    Statistic statistic =
        switch (text(metric, "type", path)) {
          case "mean" -> new Statistic.Mean();
          case "proportion" -> new Statistic.Proportion();
          case "ratio", "quantile" ->
              throw new VitrineException(
                  ProblemCode.EXPERIMENT_NOT_SUPPORTED, metric.path("type").asText());
          default -> throw invalid(path + ".type");
        };
    Direction direction =
        switch (metric.path("direction").asText("more")) {
          case "more" -> Direction.MORE;
          case "less" -> Direction.LESS;
          default -> throw invalid(path + ".direction");
        };
    if (metric.has("prior")) {
      unused.add(path + ".prior");
    }
    JsonNode list = metric.path("arms");
    if (!list.isArray() || list.size() < 2) {
      throw invalid(path + ".arms");
    }
    boolean covariate = statistic instanceof Statistic.Mean && list.get(0).hasNonNull("covariate");
    List<Arm> arms = new ArrayList<>();
    for (int i = 0; i < list.size(); i++) {
      String armPath = "%s.arms[%d]".formatted(path, i);
      Arm arm = arm(list.get(i), statistic, covariate, armPath);
      if (arms.stream().anyMatch(other -> other.name().equals(arm.name()))) {
        throw invalid(armPath + ".name");
      }
      arms.add(arm);
    }
    return new MetricArms(new Metric(name, statistic, direction), arms, Optional.empty());
  }

  private static Arm arm(JsonNode arm, Statistic statistic, boolean covariate, String path) {
    long n = count(arm, path);
    double sum = number(arm, "sum", path);
    // The variance of a share follows from its sum.
    double squares =
        statistic instanceof Statistic.Proportion ? sum : number(arm, "sumSquares", path);
    Moments moments;
    if (covariate) {
      JsonNode before = arm.path("covariate");
      String beforePath = path + ".covariate";
      double cross = number(before, "crossProduct", beforePath);
      moments =
          Moments.ofSums(
              n,
              new double[] {sum, number(before, "sum", beforePath)},
              new double[][] {{squares, cross}, {cross, number(before, "sumSquares", beforePath)}});
    } else {
      moments = Moments.ofSums(n, new double[] {sum}, new double[][] {{squares}});
    }
    return new Arm(text(arm, "name", path), moments);
  }

  /** Units and weights come from the first metric: all of them count the same units. */
  private static List<ArmUnits> armUnits(JsonNode metric, MetricArms arms) {
    JsonNode list = metric.path("arms");
    boolean weighted = list.findValue("weight") != null;
    List<ArmUnits> units = new ArrayList<>();
    for (int i = 0; i < list.size(); i++) {
      Arm arm = arms.arms().get(i);
      double weight = weighted ? list.get(i).path("weight").asDouble(0) : 1;
      if (weight < 0) {
        throw invalid("metrics[0].arms[%d].weight".formatted(i));
      }
      units.add(new ArmUnits(arm.name(), arm.units().n(), weight));
    }
    return units;
  }

  private static String text(JsonNode node, String field, String path) {
    JsonNode value = node.path(field);
    if (!value.isTextual() || value.asText().isBlank()) {
      throw invalid(path + "." + field);
    }
    return value.asText();
  }

  private static double number(JsonNode node, String field, String path) {
    JsonNode value = node.path(field);
    if (!value.isNumber()) {
      throw invalid(path.isEmpty() ? field : path + "." + field);
    }
    return value.asDouble();
  }

  private static long count(JsonNode arm, String path) {
    double n = number(arm, "n", path);
    if (n < 0 || n != Math.rint(n) || n > 1L << 53) {
      throw invalid(path + ".n");
    }
    return (long) n;
  }

  private static VitrineException invalid(String where) {
    return new VitrineException(ProblemCode.EXPERIMENT_SUMMARY_INVALID, where);
  }
}
