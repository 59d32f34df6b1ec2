package vitrine.ui.experiment;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import vitrine.core.experiment.Direction;
import vitrine.core.experiment.Metric;
import vitrine.core.experiment.MetricRole;
import vitrine.core.experiment.Statistic;
import vitrine.core.exposure.ExperimentCatalog;
import vitrine.core.exposure.ExperimentQuery.CovariateColumns;
import vitrine.core.exposure.ExperimentQuery.MetricColumn;

/** Corrections of a metric; what a kind of metric cannot have goes with the old kind. */
final class MetricEdits {
  /** The quantile that is offered first. */
  static final double LEVEL = .95;

  private MetricEdits() {}

  /** Ratios and quantiles are named by what they are made of, others by their column. */
  static String name(Statistic statistic, String column, Optional<String> denominator) {
    return switch (statistic) {
      case Statistic.Mean _, Statistic.Proportion _ -> column;
      case Statistic.Ratio _ -> column + " / " + denominator.orElse("");
      case Statistic.Quantile quantile ->
          String.format(Locale.ROOT, "p%s %s", percentile(quantile.level()), column);
    };
  }

  private static String percentile(double level) {
    double percent = Math.round(level * 10_000) / 100.0;
    return percent == Math.rint(percent) ? String.valueOf((long) percent) : String.valueOf(percent);
  }

  /** A metric of a kind on a column, as a goal of which more is better. */
  static MetricColumn added(
      Statistic statistic, String column, Optional<String> denominator, Set<String> taken) {
    String name = ExperimentCatalog.free(name(statistic, column, denominator), taken);
    return new MetricColumn(
        new Metric(name, statistic, Direction.MORE),
        column,
        denominator,
        Optional.empty(),
        OptionalDouble.empty());
  }

  /** Of another kind, or on other columns. */
  static MetricColumn made(
      MetricColumn metric,
      Statistic statistic,
      String column,
      Optional<String> denominator,
      Set<String> taken) {
    Metric before = metric.metric();
    String name = ExperimentCatalog.free(name(statistic, column, denominator), taken);
    boolean adjustable =
        statistic instanceof Statistic.Mean || statistic instanceof Statistic.Ratio;
    boolean sameKind = statistic.getClass() == before.statistic().getClass();
    return new MetricColumn(
        new Metric(name, statistic, before.direction(), before.role(), before.prior()),
        column,
        statistic instanceof Statistic.Ratio ? denominator : Optional.empty(),
        adjustable && sameKind ? metric.covariate() : Optional.empty(),
        statistic instanceof Statistic.Mean ? metric.winsorised() : OptionalDouble.empty());
  }

  /** Watched for something else. */
  static MetricColumn watched(MetricColumn metric, MetricRole role) {
    Metric before = metric.metric();
    return new MetricColumn(
        new Metric(before.name(), before.statistic(), before.direction(), role, before.prior()),
        metric.column(),
        metric.denominator(),
        metric.covariate(),
        metric.winsorised());
  }

  /** With other columns from before the experiment; a ratio needs both. */
  static MetricColumn adjusted(MetricColumn metric, Optional<CovariateColumns> covariate) {
    return new MetricColumn(
        metric.metric(), metric.column(), metric.denominator(), covariate, metric.winsorised());
  }

  /** Cut above another percentile. */
  static MetricColumn cut(MetricColumn metric, OptionalDouble share) {
    return new MetricColumn(
        metric.metric(), metric.column(), metric.denominator(), metric.covariate(), share);
  }

  /** The metrics with one in place of another. */
  static List<MetricColumn> replaced(
      List<MetricColumn> metrics, MetricColumn before, MetricColumn after) {
    return metrics.stream().map(metric -> metric.equals(before) ? after : metric).toList();
  }
}
