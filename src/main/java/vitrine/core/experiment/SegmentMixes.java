package vitrine.core.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vitrine.core.experiment.ExperimentOutcome.Estimated;

/** Sets the effect as it is beside the effect at the same mix of segments. */
final class SegmentMixes {
  /** Under this p the shares of segments differ between the arms by more than chance. */
  private static final double SHARES = .01;

  private final String control;
  private final Metric metric;
  private final String column;
  private final double alpha;

  SegmentMixes(String control, Metric metric, String column, double alpha) {
    this.control = control;
    this.metric = metric;
    this.column = column;
    this.alpha = alpha;
  }

  /** Of every arm that shares at least two segments with the control. */
  List<SegmentMix> of(Map<String, List<Arm>> segments) {
    List<SegmentMix> mixes = new ArrayList<>();
    if (metric.statistic() instanceof SumStatistic statistic && !segments.isEmpty()) {
      for (Arm arm : segments.values().iterator().next()) {
        if (!arm.name().equals(control)) {
          mix(statistic, arm.name(), segments).ifPresent(mixes::add);
        }
      }
    }
    return mixes;
  }

  private Optional<SegmentMix> mix(
      SumStatistic statistic, String arm, Map<String, List<Arm>> segments) {
    List<Stratum> shared = new ArrayList<>();
    Moments a = Moments.empty(statistic.variables());
    Moments b = a;
    List<Moments> controls = new ArrayList<>();
    List<Moments> arms = new ArrayList<>();
    for (Map.Entry<String, List<Arm>> segment : segments.entrySet()) {
      Stratum stratum = new Stratum(segment.getKey(), segment.getValue());
      Moments inControl = stratum.units(control, statistic.variables());
      Moments inArm = stratum.units(arm, statistic.variables());
      if (inControl.n() > 1 && inArm.n() > 1) {
        shared.add(stratum);
        controls.add(inControl);
        arms.add(inArm);
        a = a.merge(inControl);
        b = b.merge(inArm);
      }
    }
    if (shared.size() < 2) {
      return Optional.empty();
    }
    Arm armA = new Arm(control, a);
    Arm armB = new Arm(arm, b);
    FixedHorizon fixed = new FixedHorizon(alpha);
    Optional<Estimated> overall =
        Welch.absolute(statistic, armA, armB).infer(fixed, metric).estimated();
    Optional<Estimated> sameMix =
        PostStratified.effects(statistic, shared, armA, armB)
            .absolute()
            .infer(fixed, metric)
            .estimated();
    if (overall.isEmpty() || sameMix.isEmpty()) {
      return Optional.empty();
    }
    List<SegmentMix.Cell> cells = new ArrayList<>();
    for (int k = 0; k < shared.size(); k++) {
      cells.add(cell(statistic, shared.get(k).name(), controls.get(k), a.n(), arms.get(k), b.n()));
    }
    double p = sharesP(cells, a.n(), b.n());
    return Optional.of(
        new SegmentMix(
            column,
            metric,
            control,
            arm,
            p < SHARES ? kind(overall.get(), sameMix.get()) : SegmentMix.Kind.CONSISTENT,
            cells,
            overall.get(),
            sameMix.get(),
            p));
  }

  /** With equal shares the two effects are equal, so where shares agree the rest is noise. */
  private static SegmentMix.Kind kind(Estimated overall, Estimated sameMix) {
    if (overall.value() * sameMix.value() < 0) {
      return SegmentMix.Kind.REVERSED;
    }
    return overall.significant() == sameMix.significant()
        ? SegmentMix.Kind.CONSISTENT
        : SegmentMix.Kind.OTHER_VERDICT;
  }

  private static SegmentMix.Cell cell(
      SumStatistic statistic, String name, Moments a, long allA, Moments b, long allB) {
    return new SegmentMix.Cell(
        name,
        a.n(),
        b.n(),
        (double) a.n() / allA,
        (double) b.n() / allB,
        statistic.value(a, 0),
        statistic.value(b, 0));
  }

  /** Pearson's chi-squared test that both arms have the same shares. */
  private static double sharesP(List<SegmentMix.Cell> cells, long allA, long allB) {
    double all = (double) allA + allB;
    double chi2 = 0;
    for (SegmentMix.Cell cell : cells) {
      double both = (double) cell.controlUnits() + cell.armUnits();
      double expectedA = both * allA / all;
      double expectedB = both * allB / all;
      chi2 += (cell.controlUnits() - expectedA) * (cell.controlUnits() - expectedA) / expectedA;
      chi2 += (cell.armUnits() - expectedB) * (cell.armUnits() - expectedB) / expectedB;
    }
    return Distributions.chiSquaredTail(chi2, cells.size() - 1);
  }
}
