package vitrine.core.exposure;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vitrine.core.experiment.Direction;
import vitrine.core.experiment.Metric;
import vitrine.core.experiment.Statistic;

/**
 * What is asked of an experiment's rows.
 *
 * @param unit column of the unit that was assigned
 * @param variant column of the arm
 * @param metrics at least one
 * @param control the arm to compare with; empty: the likely one
 * @param shares planned share of each arm on any scale; empty: equal
 * @param segment column whose values are compared
 * @param alpha error level, two-sided
 */
public record ExperimentQuery(
    String unit,
    String variant,
    List<MetricColumn> metrics,
    Optional<String> control,
    Map<String, Double> shares,
    Optional<String> segment,
    double alpha) {

  /** Copies the collections; the order of the shares stays. */
  public ExperimentQuery {
    metrics = List.copyOf(metrics);
    shares = Collections.unmodifiableMap(new LinkedHashMap<>(shares));
  }

  /**
   * A metric and where its rows are.
   *
   * @param name the user's name for it
   * @param statistic how units become a number
   * @param column of the rows
   * @param direction which way is better
   * @param covariate column of a value from before the experiment; used for means
   */
  public record MetricColumn(
      String name,
      Statistic statistic,
      String column,
      Direction direction,
      Optional<String> covariate) {

    /** A metric without a covariate. */
    public MetricColumn(String name, Statistic statistic, String column, Direction direction) {
      this(name, statistic, column, direction, Optional.empty());
    }

    /** The metric without its column. */
    public Metric metric() {
      return new Metric(name, statistic, direction);
    }
  }
}
