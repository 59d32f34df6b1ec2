package vitrine.core.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import vitrine.core.dataset.ExperimentLog;
import vitrine.core.dataset.Frame;
import vitrine.core.dataset.MeasureColumn;
import vitrine.core.dataset.Role;
import vitrine.core.experiment.Direction;
import vitrine.core.experiment.Statistic;
import vitrine.core.exposure.ExperimentQuery;
import vitrine.core.exposure.ExperimentQuery.MetricColumn;

/**
 * The question that a report asks of an experiment that nobody has asked a question of: every
 * column of numbers is a metric, of zeros and ones a proportion, else a mean; columns named {@code
 * pre_…} are from before the experiment and no metrics.
 */
final class LikelyMetrics {
  private static final String BEFORE = "pre_";
  private static final int MOST = 6;
  private static final double ALPHA = .05;

  private LikelyMetrics() {}

  /** The query, if the data has a metric. */
  static Optional<ExperimentQuery> of(Frame frame) {
    ExperimentLog log = ExperimentLog.of(frame);
    List<MetricColumn> metrics = new ArrayList<>();
    Optional<String> covariate = Optional.empty();
    for (String name : frame.columns()) {
      Optional<MeasureColumn> column = frame.measures(name);
      if (column.isEmpty() || frame.roles().get(name) == Role.IGNORED) {
        continue;
      }
      if (name.toLowerCase(Locale.ROOT).startsWith(BEFORE)) {
        covariate = Optional.of(name);
      } else {
        Statistic statistic =
            zerosAndOnes(column.get().values())
                ? new Statistic.Proportion()
                : new Statistic.Mean();
        metrics.add(new MetricColumn(name, statistic, name, Direction.MORE));
      }
    }
    // Proportions first: whether somebody bought is what an experiment is mostly about.
    metrics.sort(
        Comparator.comparing(metric -> metric.statistic() instanceof Statistic.Mean));
    if (metrics.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new ExperimentQuery(
            log.units().name(),
            log.variants().name(),
            metrics.subList(0, Math.min(MOST, metrics.size())),
            Optional.empty(),
            Map.of(),
            covariate,
            Optional.empty(),
            ALPHA));
  }

  private static boolean zerosAndOnes(double[] values) {
    for (double value : values) {
      if (value != 0 && value != 1 && !Double.isNaN(value)) {
        return false;
      }
    }
    return true;
  }
}
