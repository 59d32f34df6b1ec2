package vitrine.core.exposure;

import java.util.ArrayList;
import java.util.List;
import vitrine.core.common.Progress;
import vitrine.core.experiment.ExperimentAnalysis;
import vitrine.core.experiment.ExperimentReport;
import vitrine.core.experiment.Health;
import vitrine.core.experiment.MetricArms;
import vitrine.core.experiment.SegmentEffects;
import vitrine.core.exposure.health.HealthChecks;

/** From units to effects: what an experiment says at its end. */
public final class ExperimentRun {
  private ExperimentRun() {}

  /** The effects, checks of the shares, and effects inside the segments of every column. */
  public static ExperimentResult of(
      ExperimentData data, ExperimentDesign design, Progress progress) {
    ExperimentAnalysis analysis = new ExperimentAnalysis(design.plan());
    List<MetricArms> metrics = new ArrayList<>();
    List<SegmentEffects> segments = new ArrayList<>();
    List<MetricUnits> ofMetrics = new ArrayList<>();
    for (MetricRows rows : data.metrics()) {
      progress.checkCancelled();
      MetricUnits units = MetricUnits.of(rows, data.armOfUnit());
      metrics.add(units.metricArms(data));
      ofMetrics.add(units);
      for (UnitSegments column : data.segments()) {
        segments.addAll(
            analysis.segments(
                design.control(), rows.metric(), column.column(), column.arms(data, units)));
      }
      progress.report(metrics.size(), data.metrics().size());
    }
    ExperimentReport report =
        analysis.report(
            design.control(),
            design.armUnits(data.arms(), data.unitsPerArm()),
            data.mixedExposure(),
            metrics);
    RowQuality quality = RowQuality.of(data);
    Health health = HealthChecks.of(data, design.schedule(), report, ofMetrics, quality.mostRows());
    return new ExperimentResult(report.with(health), metrics, segments, quality);
  }
}
