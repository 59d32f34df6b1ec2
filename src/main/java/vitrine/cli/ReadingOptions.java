package vitrine.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import vitrine.core.common.ProblemCode;
import vitrine.core.common.VitrineException;
import vitrine.core.engagement.log.Condition;
import vitrine.core.experiment.Statistic;
import vitrine.core.exposure.ExperimentQuery.MetricColumn;
import vitrine.core.exposure.RowReading;
import vitrine.core.exposure.RowRules;
import vitrine.core.exposure.Schedule;

/** A mixin: which rows of an experiment count, when it was meant to run, which values are cut. */
final class ReadingOptions {
  @Option(
      names = "--keep",
      paramLabel = "C=V & C=V",
      description =
          "keep rows that match all these conditions (C=V, C= without a value, C>=N, C<N); several:"
              + " rows that match any of them")
  private List<String> keep = List.of();

  @Option(
      names = "--first-row",
      description = "of each unit only its first row, in file order, after --keep")
  private boolean firstRow;

  @Option(names = "--start", paramLabel = "D", description = "planned first day, for the checks")
  private @Nullable LocalDate start;

  @Option(names = "--end", paramLabel = "D", description = "planned last day, for the checks")
  private @Nullable LocalDate end;

  @Option(
      names = "--winsorise",
      paramLabel = "NAME=P",
      description = "cut the metric's units above this percentile, such as .999")
  private Map<String, Double> winsorise = new LinkedHashMap<>();

  /**
   * How the rows are read.
   *
   * @param shared options of events too: the days, and the column of the time of assignment
   */
  RowReading reading(EventExperimentOptions shared) {
    List<List<Condition>> any = new ArrayList<>();
    for (String all : keep) {
      any.add(
          WhereArguments.conditions(
              Arrays.stream(all.split("&", -1)).map(ReadingOptions::trimmed).toList()));
    }
    return new RowReading(
        new RowRules(shared.from(), shared.to(), any, firstRow),
        new Schedule(Optional.ofNullable(start), Optional.ofNullable(end)),
        shared.assignedAt());
  }

  /** {@code group = control} as {@code group=control}. */
  private static String trimmed(String condition) {
    return condition.strip().replaceFirst("\\s*(>=|<=|=|<|>)\\s*", "$1");
  }

  /**
   * The metrics, with the percentiles above which they are cut.
   *
   * @throws VitrineException if one is no mean and no ratio, or there is no such metric
   */
  List<MetricColumn> winsorised(List<MetricColumn> metrics) {
    for (String name : winsorise.keySet()) {
      if (metrics.stream().noneMatch(metric -> metric.name().equals(name))) {
        throw new VitrineException(ProblemCode.USAGE, "--winsorise " + name);
      }
    }
    return metrics.stream().map(this::winsorised).toList();
  }

  private MetricColumn winsorised(MetricColumn metric) {
    Double percentile = winsorise.get(metric.name());
    if (percentile == null) {
      return metric;
    }
    boolean sums =
        switch (metric.statistic()) {
          case Statistic.Mean _, Statistic.Ratio _ -> true;
          case Statistic.Proportion _, Statistic.Quantile _ -> false;
        };
    if (!sums || !(percentile > 0 && percentile < 1)) {
      throw new VitrineException(ProblemCode.EXPERIMENT_NOT_WINSORISED, metric.name());
    }
    return new MetricColumn(
        metric.metric(),
        metric.column(),
        metric.denominator(),
        metric.covariate(),
        OptionalDouble.of(percentile));
  }
}
