package vitrine.core.exposure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vitrine.core.common.Progress;
import vitrine.core.experiment.Arm;
import vitrine.core.experiment.ExperimentAnalysis;
import vitrine.core.experiment.ExperimentReport;
import vitrine.core.experiment.Health;
import vitrine.core.experiment.Metric;
import vitrine.core.experiment.MetricArms;
import vitrine.core.experiment.SegmentEffects;
import vitrine.core.experiment.SegmentMix;
import vitrine.core.exposure.health.HealthChecks;

/** From units to effects: what an experiment says at its end. */
public final class ExperimentRun {
  private ExperimentRun() {}

  /** The effects, checks of the shares, and effects inside the segments of every column. */
  public static ExperimentResult of(
      ExperimentData data, ExperimentDesign design, Progress progress) {
    return of(ExperimentUnits.of(data), design, progress);
  }

  /** The same from units that were summed before. */
  public static ExperimentResult of(
      ExperimentUnits all, ExperimentDesign design, Progress progress) {
    ExperimentData data = all.data();
    ExperimentAnalysis analysis = new ExperimentAnalysis(design.plan());
    List<MetricArms> metrics = new ArrayList<>();
    List<SegmentEffects> segments = new ArrayList<>();
    List<SegmentMix> mixes = new ArrayList<>();
    for (MetricUnits units : all.metrics()) {
      progress.checkCancelled();
      metrics.add(units.metricArms(data));
      Metric metric = units.rows().metric();
      for (UnitSegments column : data.segments()) {
        Map<String, List<Arm>> inside = column.arms(data, units);
        segments.addAll(analysis.segments(design.control(), metric, column.column(), inside));
        mixes.addAll(analysis.mixes(design.control(), metric, column.column(), inside));
      }
      progress.report(metrics.size(), all.metrics().size());
    }
    ExperimentReport report =
        analysis.report(
            design.control(),
            design.armUnits(data.arms(), data.unitsPerArm()),
            data.mixedExposure(),
            metrics);
    RowQuality quality = RowQuality.of(data);
    Health health =
        HealthChecks.of(data, design.schedule(), report, all.metrics(), quality.mostRows());
    return new ExperimentResult(report.with(health), metrics, segments, mixes, quality);
  }
}
