package vitrine.core.exposure;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import vitrine.core.experiment.AnalysisPlan;

/**
 * How an experiment of a workspace is read: detected once, corrected by the user, remembered.
 *
 * @param unit column of the assigned unit
 * @param variant column of the arm
 * @param control the arm to compare with
 * @param metrics the first one is what the experiment is about
 * @param shares planned share of each arm; empty: equal
 * @param ended whether the user said that it is over
 */
public record ExperimentSetup(
    String unit,
    String variant,
    Optional<String> control,
    List<ExperimentQuery.MetricColumn> metrics,
    Map<String, Double> shares,
    boolean ended) {

  /** Copies the collections. */
  public ExperimentSetup {
    metrics = List.copyOf(metrics);
    shares = Map.copyOf(shares);
  }

  /** What is asked of the rows. */
  public ExperimentQuery query() {
    return new ExperimentQuery(
        unit, variant, metrics, control, shares, List.of(), AnalysisPlan.of(AnalysisPlan.ALPHA));
  }

  /** The same with another unit column. */
  public ExperimentSetup withUnit(String column) {
    return new ExperimentSetup(column, variant, control, metrics, shares, ended);
  }

  /** The same with another variant column; the arms are others then. */
  public ExperimentSetup withVariant(String column) {
    return new ExperimentSetup(unit, column, Optional.empty(), metrics, Map.of(), ended);
  }

  /** The same with another control. */
  public ExperimentSetup withControl(String arm) {
    return new ExperimentSetup(unit, variant, Optional.of(arm), metrics, shares, ended);
  }

  /** The same with other metrics. */
  public ExperimentSetup withMetrics(List<ExperimentQuery.MetricColumn> chosen) {
    return new ExperimentSetup(unit, variant, control, chosen, shares, ended);
  }

  /** The same, over or not. */
  public ExperimentSetup ended(boolean over) {
    return new ExperimentSetup(unit, variant, control, metrics, shares, over);
  }
}
