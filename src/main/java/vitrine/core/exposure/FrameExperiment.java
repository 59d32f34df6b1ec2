package vitrine.core.exposure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import vitrine.core.common.ProblemCode;
import vitrine.core.common.Progress;
import vitrine.core.common.VitrineException;
import vitrine.core.dataset.Frame;
import vitrine.core.engagement.segment.SegmentMembers;
import vitrine.core.experiment.Arm;
import vitrine.core.experiment.ExperimentAnalysis;
import vitrine.core.experiment.ExperimentReport;
import vitrine.core.experiment.ExperimentReport.ArmUnits;
import vitrine.core.experiment.MetricArms;
import vitrine.core.experiment.Moments;
import vitrine.core.experiment.SegmentEffects;
import vitrine.core.experiment.Statistic;
import vitrine.core.experiment.TopUnit;
import vitrine.core.exposure.ExperimentQuery.MetricColumn;

/** Runs an experiment query over a frame: units to arms, rows to unit sums, sums to effects. */
public final class FrameExperiment {
  private final Frame frame;
  private final ExperimentQuery query;
  private final Exposure exposure;
  private long blanks;
  private int mostRows;

  private FrameExperiment(Frame frame, ExperimentQuery query, Optional<SegmentMembers> shoppers) {
    this.frame = frame;
    this.query = query;
    Exposure everybody =
        Exposure.of(
            frame,
            query.unit(),
            query.variant(),
            query.shares().entrySet().stream()
                .filter(share -> share.getValue() > 0)
                .map(Map.Entry::getKey)
                .toList());
    this.exposure =
        shoppers
            .map(members -> everybody.among(members.among(everybody.units())))
            .orElse(everybody);
  }

  /**
   * The result.
   *
   * @throws VitrineException if a column is missing or holds no numbers, or if there are no two
   *     arms or no such control
   */
  public static ExperimentResult run(Frame frame, ExperimentQuery query, Progress progress) {
    return run(frame, query, Optional.empty(), progress);
  }

  /**
   * The result among the units that are shoppers of a segment; everything, the check of the sample
   * ratio included, is about them alone.
   *
   * @param shoppers whose units count, by id; all if empty
   * @throws VitrineException as {@link #run(Frame, ExperimentQuery, Progress)}
   */
  public static ExperimentResult run(
      Frame frame, ExperimentQuery query, Optional<SegmentMembers> shoppers, Progress progress) {
    return new FrameExperiment(frame, query, shoppers).result(progress);
  }

  private ExperimentResult result(Progress progress) {
    String control = query.control().orElseGet(exposure::likelyControl);
    if (!exposure.arms().contains(control)) {
      throw new VitrineException(
          ProblemCode.EXPERIMENT_NO_CONTROL, control, String.join(", ", exposure.arms()));
    }
    Optional<UnitSegments> segments =
        query.segment().map(column -> UnitSegments.of(frame, column, exposure));
    List<MetricArms> metrics = new ArrayList<>();
    List<SegmentEffects> segmentEffects = new ArrayList<>();
    ExperimentAnalysis analysis = new ExperimentAnalysis(query.alpha());
    for (MetricColumn metric : query.metrics()) {
      progress.checkCancelled();
      double[] values = values(metric);
      metrics.add(arms(metric, values));
      segments.ifPresent(
          s ->
              segmentEffects.addAll(
                  analysis.segments(control, metric.metric(), s.arms(exposure, values))));
      progress.report(metrics.size(), query.metrics().size());
    }
    ExperimentReport report =
        analysis.report(control, armUnits(), exposure.mixedExposure(), metrics);
    return new ExperimentResult(
        report,
        metrics,
        segmentEffects,
        new ExperimentResult.Quality(frame.rows(), exposure.rowsLeftOut(), mostRows, blanks));
  }

  private double[] values(MetricColumn metric) {
    UnitValues values =
        switch (metric.statistic()) {
          case Statistic.Mean _ -> UnitValues.of(frame, metric.column(), exposure);
          case Statistic.Proportion _ -> UnitValues.anyPositive(frame, metric.column(), exposure);
        };
    blanks += values.blanks();
    mostRows = Math.max(mostRows, values.mostRows());
    return values.sums();
  }

  private List<ArmUnits> armUnits() {
    long[] units = exposure.unitsPerArm();
    return IntStream.range(0, units.length)
        .mapToObj(
            arm -> {
              String name = exposure.arms().get(arm);
              double share = query.shares().isEmpty() ? 1 : query.shares().getOrDefault(name, 0.0);
              return new ArmUnits(name, units[arm], share);
            })
        .toList();
  }

  private MetricArms arms(MetricColumn metric, double[] values) {
    int[] armOfUnit = exposure.armOfUnit();
    double[][] columns =
        metric
            .covariate()
            .filter(_ -> metric.statistic() instanceof Statistic.Mean)
            .map(column -> UnitValues.of(frame, column, exposure).sums())
            .map(before -> new double[][] {values, before})
            .orElseGet(() -> new double[][] {values});
    List<Arm> arms = new ArrayList<>();
    for (int arm = 0; arm < exposure.arms().size(); arm++) {
      arms.add(new Arm(exposure.arms().get(arm), Moments.ofGroup(armOfUnit, arm, columns)));
    }
    Optional<TopUnit> top =
        metric.statistic() instanceof Statistic.Mean ? top(values, arms) : Optional.empty();
    return new MetricArms(metric.metric(), arms, top);
  }

  /** The unit farthest from the mean of its arm. */
  private Optional<TopUnit> top(double[] values, List<Arm> arms) {
    int[] armOfUnit = exposure.armOfUnit();
    int farthest = -1;
    double most = 0;
    for (int unit = 0; unit < values.length; unit++) {
      int arm = armOfUnit[unit];
      if (arm >= 0) {
        double away = Math.abs(values[unit] - arms.get(arm).units().mean(0));
        if (away > most) {
          most = away;
          farthest = unit;
        }
      }
    }
    if (farthest < 0) {
      return Optional.empty();
    }
    int arm = armOfUnit[farthest];
    return Optional.of(
        new TopUnit(
            exposure.id(farthest),
            exposure.arms().get(arm),
            values[farthest],
            Moments.ofGroupWithout(armOfUnit, arm, farthest, values)));
  }
}
