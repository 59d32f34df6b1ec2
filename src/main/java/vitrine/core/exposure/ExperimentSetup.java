package vitrine.core.exposure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vitrine.core.experiment.AnalysisPlan;
import vitrine.core.experiment.Correction;
import vitrine.core.experiment.Method;
import vitrine.core.exposure.ExperimentQuery.MetricColumn;

/**
 * How an experiment of a workspace is read: detected once, corrected by the user, remembered.
 *
 * @param unit column of the assigned unit
 * @param variant column of the arm
 * @param control the arm to compare with
 * @param metrics the first one is what the experiment is about
 * @param shares planned share of each arm; empty: equal
 * @param segments columns whose values are compared
 * @param plan how it is judged
 * @param running whether it is known to run, which the state of the experiment says; then the
 *     verdict is the always-valid one unless the plan names another
 */
public record ExperimentSetup(
    String unit,
    String variant,
    Optional<String> control,
    List<MetricColumn> metrics,
    Map<String, Double> shares,
    List<String> segments,
    AnalysisPlan plan,
    boolean running) {

  /** Copies the collections; the order of the shares stays. */
  public ExperimentSetup {
    metrics = List.copyOf(metrics);
    segments = List.copyOf(segments);
    shares = Collections.unmodifiableMap(new LinkedHashMap<>(shares));
  }

  /** As rows are read at first: the likely control, equal shares, no segments, no plan. */
  public static ExperimentSetup of(String unit, String variant, List<MetricColumn> metrics) {
    return new ExperimentSetup(
        unit,
        variant,
        Optional.empty(),
        metrics,
        Map.of(),
        List.of(),
        AnalysisPlan.of(AnalysisPlan.ALPHA),
        false);
  }

  /** What is asked of the rows. */
  public ExperimentQuery query() {
    AnalysisPlan judged =
        running && plan.verdict().isEmpty()
            ? judged(Optional.of(Method.ALWAYS_VALID), plan.correction())
            : plan;
    return new ExperimentQuery(unit, variant, metrics, control, shares, segments, judged);
  }

  /** The same with another unit column. */
  public ExperimentSetup withUnit(String column) {
    return new ExperimentSetup(column, variant, control, metrics, shares, segments, plan, running);
  }

  /** The same with another variant column; the arms are others then. */
  public ExperimentSetup withVariant(String column) {
    return new ExperimentSetup(
        unit, column, Optional.empty(), metrics, Map.of(), segments, plan, running);
  }

  /** The same with another control. */
  public ExperimentSetup withControl(String arm) {
    return new ExperimentSetup(
        unit, variant, Optional.of(arm), metrics, shares, segments, plan, running);
  }

  /** The same with other metrics. */
  public ExperimentSetup withMetrics(List<MetricColumn> chosen) {
    return new ExperimentSetup(unit, variant, control, chosen, shares, segments, plan, running);
  }

  /** The same with other planned shares; empty: equal. */
  public ExperimentSetup withShares(Map<String, Double> planned) {
    return new ExperimentSetup(unit, variant, control, metrics, planned, segments, plan, running);
  }

  /** The same with other columns whose values are compared. */
  public ExperimentSetup withSegments(List<String> columns) {
    return new ExperimentSetup(unit, variant, control, metrics, shares, columns, plan, running);
  }

  /** The same, judged another way. */
  public ExperimentSetup withPlan(AnalysisPlan other) {
    return new ExperimentSetup(unit, variant, control, metrics, shares, segments, other, running);
  }

  /** The same, known to run or not. */
  public ExperimentSetup running(boolean known) {
    return new ExperimentSetup(unit, variant, control, metrics, shares, segments, plan, known);
  }

  /** The plan with another method for the verdict and another correction. */
  public AnalysisPlan judged(Optional<Method> verdict, Correction correction) {
    return new AnalysisPlan(plan.alpha(), plan.planned(), plan.looks(), verdict, correction);
  }

  /** The same with this metric first; nothing changes where there is no metric of that name. */
  public ExperimentSetup judgedBy(String primary) {
    List<MetricColumn> sorted = new ArrayList<>(metrics);
    sorted.sort(Comparator.comparing(metric -> !metric.name().equals(primary)));
    return withMetrics(sorted);
  }
}
