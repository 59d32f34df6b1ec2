package vitrine.core.exposure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import vitrine.core.experiment.AnalysisPlan;
import vitrine.core.experiment.Direction;
import vitrine.core.experiment.Metric;
import vitrine.core.experiment.MetricRole;
import vitrine.core.experiment.Statistic;

/**
 * What is asked of an experiment's rows.
 *
 * @param unit column of the unit that was assigned
 * @param variant column of the arm
 * @param metrics at least one
 * @param control the arm to compare with; empty: the likely one
 * @param shares planned share of each arm on any scale; empty: equal
 * @param segments columns whose values are compared
 * @param stratify a column that was known before, whose mix the arms are brought to
 * @param plan how it is judged
 * @param reading which rows count, and when they were meant to happen
 */
public record ExperimentQuery(
    String unit,
    String variant,
    List<MetricColumn> metrics,
    Optional<String> control,
    Map<String, Double> shares,
    List<String> segments,
    Optional<String> stratify,
    AnalysisPlan plan,
    RowReading reading) {

  /** All rows count; no post-stratification. */
  public ExperimentQuery(
      String unit,
      String variant,
      List<MetricColumn> metrics,
      Optional<String> control,
      Map<String, Double> shares,
      List<String> segments,
      AnalysisPlan plan) {
    this(
        unit,
        variant,
        metrics,
        control,
        shares,
        segments,
        Optional.empty(),
        plan,
        RowReading.PLAIN);
  }

  /** The same with another reading of the rows. */
  public ExperimentQuery with(RowReading other) {
    return new ExperimentQuery(
        unit, variant, metrics, control, shares, segments, stratify, plan, other);
  }

  /** Copies the collections; the order of the shares stays. */
  public ExperimentQuery {
    metrics = List.copyOf(metrics);
    segments = List.copyOf(segments);
    shares = Collections.unmodifiableMap(new LinkedHashMap<>(shares));
  }

  /**
   * A metric and where its rows are.
   *
   * @param metric what is measured
   * @param column of the rows; of a ratio's numerator
   * @param denominator column of a ratio's denominator
   * @param covariate columns of the same quantity before the experiment
   * @param winsorised the percentile, as a share, above which units' values are cut; empty: none is
   */
  public record MetricColumn(
      Metric metric,
      String column,
      Optional<String> denominator,
      Optional<CovariateColumns> covariate,
      OptionalDouble winsorised) {

    /** A goal of one column without a covariate. */
    public MetricColumn(String name, Statistic statistic, String column, Direction direction) {
      this(name, statistic, column, direction, Optional.empty());
    }

    /** A goal of one column. */
    public MetricColumn(
        String name,
        Statistic statistic,
        String column,
        Direction direction,
        Optional<String> covariate) {
      this(
          new Metric(name, statistic, direction, new MetricRole.Goal(), Optional.empty()),
          column,
          Optional.empty(),
          covariate.map(before -> new CovariateColumns(before, Optional.empty())),
          OptionalDouble.empty());
    }

    /** The same with another statistic. */
    public MetricColumn with(Statistic other) {
      return new MetricColumn(
          new Metric(metric.name(), other, metric.direction(), metric.role(), metric.prior()),
          column,
          denominator,
          covariate,
          winsorised);
    }

    /** The same with another direction. */
    public MetricColumn with(Direction other) {
      return new MetricColumn(
          new Metric(metric.name(), metric.statistic(), other, metric.role(), metric.prior()),
          column,
          denominator,
          covariate,
          winsorised);
    }

    /** Every column that it reads. */
    public List<String> columns() {
      List<String> columns = new ArrayList<>(List.of(column));
      denominator.ifPresent(columns::add);
      covariate.ifPresent(
          before -> {
            columns.add(before.column());
            before.denominator().ifPresent(columns::add);
          });
      return columns;
    }

    /** The user's name for it. */
    public String name() {
      return metric.name();
    }

    /** How units become a number. */
    public Statistic statistic() {
      return metric.statistic();
    }

    /** Which way is better. */
    public Direction direction() {
      return metric.direction();
    }
  }

  /**
   * A quantity from before the experiment.
   *
   * @param column of the rows; of a ratio's numerator
   * @param denominator column of a ratio's denominator
   */
  public record CovariateColumns(String column, Optional<String> denominator) {}
}
