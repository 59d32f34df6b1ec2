package vitrine.core.exposure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
 * @param stratify a column that was known before, whose mix the arms are brought to
 * @param plan how it is judged
 * @param rules which rows count
 * @param known what is known of the experiment beside its rows; not part of the set-up's document
 */
public record ExperimentSetup(
    String unit,
    String variant,
    Optional<String> control,
    List<MetricColumn> metrics,
    Map<String, Double> shares,
    List<String> segments,
    Optional<String> stratify,
    AnalysisPlan plan,
    RowRules rules,
    Known known) {

  /**
   * What is known of an experiment beside its rows.
   *
   * @param running whether it is said to run; then the verdict is the always-valid one unless the
   *     plan names another
   * @param schedule when it was meant to run
   */
  public record Known(boolean running, Schedule schedule) {
    /** Nobody has said anything. */
    public static final Known NOTHING = new Known(false, Schedule.UNKNOWN);
  }

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
        Optional.empty(),
        AnalysisPlan.of(AnalysisPlan.ALPHA),
        RowRules.NONE,
        Known.NOTHING);
  }

  /** What is asked of the rows. */
  public ExperimentQuery query() {
    AnalysisPlan judged =
        known.running() && plan.verdict().isEmpty()
            ? judged(Optional.of(Method.ALWAYS_VALID), plan.correction())
            : plan;
    return new ExperimentQuery(
        unit,
        variant,
        metrics,
        control,
        shares,
        segments,
        stratify,
        judged,
        new RowReading(rules, known.schedule(), Optional.empty()));
  }

  /** The same with another unit column. */
  public ExperimentSetup withUnit(String column) {
    return new ExperimentSetup(
        column, variant, control, metrics, shares, segments, stratify, plan, rules, known);
  }

  /** The same with another variant column; the arms are others then, and no rule holds. */
  public ExperimentSetup withVariant(String column) {
    return new ExperimentSetup(
        unit,
        column,
        Optional.empty(),
        metrics,
        Map.of(),
        segments,
        stratify,
        plan,
        RowRules.NONE,
        known);
  }

  /** The same with another control. */
  public ExperimentSetup withControl(String arm) {
    return new ExperimentSetup(
        unit, variant, Optional.of(arm), metrics, shares, segments, stratify, plan, rules, known);
  }

  /** The same with other metrics. */
  public ExperimentSetup withMetrics(List<MetricColumn> chosen) {
    return new ExperimentSetup(
        unit, variant, control, chosen, shares, segments, stratify, plan, rules, known);
  }

  /** The same with other planned shares; empty: equal. */
  public ExperimentSetup withShares(Map<String, Double> planned) {
    return new ExperimentSetup(
        unit, variant, control, metrics, planned, segments, stratify, plan, rules, known);
  }

  /** The same with other columns whose values are compared. */
  public ExperimentSetup withSegments(List<String> columns) {
    return new ExperimentSetup(
        unit, variant, control, metrics, shares, columns, stratify, plan, rules, known);
  }

  /** The same with another column whose mix the arms are brought to. */
  public ExperimentSetup withStratify(Optional<String> column) {
    return new ExperimentSetup(
        unit, variant, control, metrics, shares, segments, column, plan, rules, known);
  }

  /** The same, judged another way. */
  public ExperimentSetup withPlan(AnalysisPlan other) {
    return new ExperimentSetup(
        unit, variant, control, metrics, shares, segments, stratify, other, rules, known);
  }

  /** The same with other rules on rows. */
  public ExperimentSetup withRules(RowRules other) {
    return new ExperimentSetup(
        unit, variant, control, metrics, shares, segments, stratify, plan, other, known);
  }

  /** The same with what is known beside the rows. */
  public ExperimentSetup knowing(Known other) {
    return new ExperimentSetup(
        unit, variant, control, metrics, shares, segments, stratify, plan, rules, other);
  }

  /** Every column that it reads. */
  public Set<String> columns() {
    Set<String> columns = new LinkedHashSet<>(List.of(unit, variant));
    metrics.forEach(metric -> columns.addAll(metric.columns()));
    columns.addAll(segments);
    stratify.ifPresent(columns::add);
    columns.addAll(rules.columns());
    return columns;
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
