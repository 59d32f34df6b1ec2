package vitrine.core.exposure;

import java.util.List;
import vitrine.core.experiment.ExperimentReport;
import vitrine.core.experiment.Health;
import vitrine.core.experiment.MetricArms;
import vitrine.core.experiment.SegmentEffects;
import vitrine.core.experiment.SegmentMix;

/**
 * An experiment's report and what its rows were like.
 *
 * @param report effects and checks
 * @param metrics the arms' sums behind the effects
 * @param segments effects inside segments; empty if none were asked for
 * @param mixes what the mix of each segment column does to the effects
 * @param quality what was left out
 */
public record ExperimentResult(
    ExperimentReport report,
    List<MetricArms> metrics,
    List<SegmentEffects> segments,
    List<SegmentMix> mixes,
    RowQuality quality) {
  /** Copies the lists. */
  public ExperimentResult {
    metrics = List.copyOf(metrics);
    segments = List.copyOf(segments);
    mixes = List.copyOf(mixes);
  }

  /** What sums say, of which no rows are known. */
  public static ExperimentResult ofSums(ExperimentReport report, List<MetricArms> metrics) {
    return new ExperimentResult(report, metrics, List.of(), List.of(), new RowQuality(0, 0, 0, 0));
  }

  /** The same with other checks. */
  ExperimentResult with(Health checks) {
    return new ExperimentResult(report.with(checks), metrics, segments, mixes, quality);
  }
}
