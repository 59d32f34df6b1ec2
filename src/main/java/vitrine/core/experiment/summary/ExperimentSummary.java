package vitrine.core.experiment.summary;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import vitrine.core.common.ProblemCode;
import vitrine.core.common.VitrineException;
import vitrine.core.experiment.AnalysisPlan;
import vitrine.core.experiment.Arm;
import vitrine.core.experiment.Correction;
import vitrine.core.experiment.ExperimentReport.ArmUnits;
import vitrine.core.experiment.Method;
import vitrine.core.experiment.MetricArms;

/** Reads the sums of {@code --summary}; docs/json/experiment.md describes the form. */
public final class ExperimentSummary {
  /** Keeps the digits of sums that a double would round away. */
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  private final SummaryNode root;

  private ExperimentSummary(SummaryNode root) {
    this.root = root;
  }

  /**
   * Reads a file.
   *
   * @throws VitrineException if it is absent, no JSON object, or a field is not what it should be
   */
  public static ExperimentSums read(Path file) {
    if (!Files.exists(file)) {
      throw new VitrineException(ProblemCode.FILE_NOT_FOUND, file.toString());
    }
    if (Files.isDirectory(file)) {
      throw new VitrineException(ProblemCode.FILE_IS_DIRECTORY, file.toString());
    }
    try {
      return of(JSON.readTree(Files.readAllBytes(file)));
    } catch (JsonProcessingException e) {
      throw noJson(e);
    } catch (IOException e) {
      throw new VitrineException(ProblemCode.FILE_UNREADABLE, e, file.toString());
    }
  }

  /**
   * Reads a text.
   *
   * @throws VitrineException if it is no JSON object, or a field is not what it should be
   */
  public static ExperimentSums parse(String json) {
    try {
      return of(JSON.readTree(json));
    } catch (JsonProcessingException e) {
      throw noJson(e);
    }
  }

  private static VitrineException noJson(JsonProcessingException e) {
    return new VitrineException(
        ProblemCode.EXPERIMENT_SUMMARY_INVALID,
        e,
        "JSON:" + (e.getLocation() == null ? 1 : e.getLocation().getLineNr()));
  }

  private static ExperimentSums of(JsonNode root) {
    if (!root.isObject()) {
      throw SummaryNode.invalid("{ }");
    }
    return new ExperimentSummary(new SummaryNode(root, "")).sums();
  }

  private ExperimentSums sums() {
    AnalysisPlan plan = plan();
    List<SummaryNode> list = root.list("metrics", 1);
    List<MetricArms> metrics = list.stream().map(SummaryMetric::read).toList();
    List<ArmUnits> units = armUnits(list.getFirst(), metrics.getFirst());
    String control = root.has("control") ? root.text("control") : units.getFirst().arm();
    for (MetricArms metric : metrics) {
      if (metric.arm(control).isEmpty()) {
        throw new VitrineException(
            ProblemCode.EXPERIMENT_NO_CONTROL,
            control,
            String.join(", ", metric.arms().stream().map(Arm::name).toList()));
      }
    }
    return new ExperimentSums(plan, control, units, metrics);
  }

  private AnalysisPlan plan() {
    double alpha = root.has("alpha") ? root.number("alpha") : AnalysisPlan.ALPHA;
    if (!(alpha > 0 && alpha < 1)) {
      throw root.invalidField("alpha");
    }
    OptionalDouble planned =
        root.has("planned") ? OptionalDouble.of(root.positive("planned")) : OptionalDouble.empty();
    Optional<Method> verdict =
        root.has("verdict")
            ? Optional.of(
                Method.of(root.text("verdict")).orElseThrow(() -> root.invalidField("verdict")))
            : Optional.empty();
    Correction correction =
        root.has("correction")
            ? Correction.of(root.text("correction"))
                .orElseThrow(() -> root.invalidField("correction"))
            : Correction.HOLM;
    return new AnalysisPlan(alpha, planned, root.shares("looks"), verdict, correction);
  }

  /** Units and weights come from the first metric: all of them count the same units. */
  private static List<ArmUnits> armUnits(SummaryNode metric, MetricArms arms) {
    List<SummaryNode> list = metric.list("arms", 2);
    boolean weighted = list.stream().anyMatch(arm -> arm.has("weight"));
    List<ArmUnits> units = new ArrayList<>();
    for (int i = 0; i < list.size(); i++) {
      Arm arm = arms.arms().get(i);
      double weight = weighted ? list.get(i).numberOr("weight", 0) : 1;
      if (!(weight >= 0)) {
        throw list.get(i).invalidField("weight");
      }
      units.add(new ArmUnits(arm.name(), arm.units().n(), weight));
    }
    return units;
  }
}
