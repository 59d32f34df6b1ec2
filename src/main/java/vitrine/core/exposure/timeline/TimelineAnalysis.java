package vitrine.core.exposure.timeline;

import java.util.ArrayList;
import java.util.List;
import vitrine.core.common.ProblemCode;
import vitrine.core.common.Progress;
import vitrine.core.common.VitrineException;
import vitrine.core.experiment.Adjustment;
import vitrine.core.experiment.SumStatistic;
import vitrine.core.exposure.ExperimentData;
import vitrine.core.exposure.ExperimentDesign;
import vitrine.core.exposure.ExperimentUnits;
import vitrine.core.exposure.MetricRows;
import vitrine.core.exposure.MetricUnits;
import vitrine.core.exposure.UnitDays;

/** Follows the effects of an experiment from day to day, in one pass over the rows of a metric. */
public final class TimelineAnalysis {
  /** More days than this are a wrong time column. */
  public static final int MOST_DAYS = 1_100;

  private TimelineAnalysis() {}

  /** The experiment over time. */
  public static ExperimentTimeline of(
      ExperimentData data, ExperimentDesign design, Progress progress) {
    return of(ExperimentUnits.of(data), design, progress);
  }

  /**
   * The experiment over time, from units that were summed before.
   *
   * @throws VitrineException if the rows have no times, or span more than {@link #MOST_DAYS} days
   */
  public static ExperimentTimeline of(
      ExperimentUnits units, ExperimentDesign design, Progress progress) {
    ExperimentData data = units.data();
    UnitDays days =
        data.days().orElseThrow(() -> new VitrineException(ProblemCode.EXPERIMENT_NO_TIME));
    if (days.count() > MOST_DAYS) {
      throw new VitrineException(ProblemCode.EXPERIMENT_TOO_LONG, days.count(), MOST_DAYS);
    }
    List<MetricUnits> tracked = units.metrics().stream().filter(TimelineAnalysis::tracks).toList();
    RowOrders orders = RowOrders.of(data, tracked, days.count() - 1);
    List<MetricTimeline> metrics = new ArrayList<>();
    for (MetricUnits metric : tracked) {
      progress.checkCancelled();
      MetricRows rows = metric.rows();
      UnitDaySums sums =
          new UnitDaySums(
              data, days, metric, orders.of(rows.numerator()), rows.denominator().map(orders::of));
      metrics.add(new MetricTimeline(metric, data, days, design, sums));
      progress.report(metrics.size(), tracked.size());
    }
    List<Timeline> timelines = metrics.stream().flatMap(m -> m.timelines().stream()).toList();
    return new ExperimentTimeline(
        timelines,
        timelines.stream()
            .filter(one -> one.adjustment() == Adjustment.NONE)
            .map(Peeking::of)
            .toList(),
        metrics.stream().flatMap(m -> m.novelties().stream()).toList(),
        units.metrics().stream()
            .filter(metric -> !tracks(metric))
            .map(metric -> metric.rows().metric())
            .toList());
  }

  private static boolean tracks(MetricUnits units) {
    return units.rows().metric().statistic() instanceof SumStatistic;
  }
}
