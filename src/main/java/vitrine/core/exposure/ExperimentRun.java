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
    List<Part> parts =
        all.metrics().parallelStream()
            .map(
                units -> {
                  progress.checkCancelled();
                  return part(data, units, analysis, design.control());
                })
            .toList();
    List<MetricArms> metrics = parts.stream().map(Part::arms).toList();
    List<SegmentEffects> segments = parts.stream().flatMap(p -> p.segments().stream()).toList();
    List<SegmentMix> mixes = parts.stream().flatMap(p -> p.mixes().stream()).toList();
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

  /** What one metric adds. */
  private record Part(MetricArms arms, List<SegmentEffects> segments, List<SegmentMix> mixes) {}

  private static Part part(
      ExperimentData data, MetricUnits units, ExperimentAnalysis analysis, String control) {
    Metric metric = units.rows().metric();
    List<SegmentEffects> segments = new ArrayList<>();
    List<SegmentMix> mixes = new ArrayList<>();
    for (UnitSegments column : data.segments()) {
      Map<String, List<Arm>> inside = column.arms(data, units);
      segments.addAll(analysis.segments(control, metric, column.column(), inside));
      mixes.addAll(analysis.mixes(control, metric, column.column(), inside));
    }
    return new Part(units.metricArms(data), segments, mixes);
  }
}
