package vitrine.core.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vitrine.core.experiment.ExperimentOutcome.Estimated;
import vitrine.core.experiment.ExperimentOutcome.NotEstimable;

/** The difference between an effect inside a segment and the effect in all others. */
final class SegmentComparison {
  private SegmentComparison() {}

  /**
   * D = effect in the segment - effect in the rest, V = the sum of the four variances,
   * Welch-Satterthwaite over the four.
   */
  static ExperimentOutcome difference(
      Statistic statistic, Arm[] segment, Arm[] rest, double alpha) {
    for (Arm cell : List.of(segment[0], segment[1], rest[0], rest[1])) {
      if (cell.units().n() < 2) {
        return new NotEstimable(Reason.TOO_FEW_UNITS);
      }
      Optional<Reason> reason = statistic.refusal(cell);
      if (reason.isPresent()) {
        return new NotEstimable(reason.get());
      }
    }
    ArmEstimate[] cells = {
      statistic.estimate(segment[0]),
      statistic.estimate(segment[1]),
      statistic.estimate(rest[0]),
      statistic.estimate(rest[1])
    };
    double variance = 0;
    for (ArmEstimate cell : cells) {
      if (!Double.isFinite(cell.variance()) || cell.variance() < 0) {
        return new NotEstimable(Reason.VARIANCE_INVALID);
      }
      variance += cell.variancePerUnit();
    }
    if (variance <= 0) {
      return new NotEstimable(Reason.NO_VARIATION);
    }
    double inverseDegrees = 0;
    for (ArmEstimate cell : cells) {
      double share = cell.variancePerUnit() / variance;
      inverseDegrees += share * share / (cell.n() - 1);
    }
    double effect = (cells[1].value() - cells[0].value()) - (cells[3].value() - cells[2].value());
    double degrees = 1 / inverseDegrees;
    double error = Math.sqrt(variance);
    double halfWidth = Distributions.twoSidedQuantile(alpha, degrees) * error;
    return Estimated.single(
        effect,
        error,
        degrees,
        Interval.around(effect, halfWidth),
        Distributions.twoSided(effect / error, degrees),
        alpha);
  }

  /** The units of an arm in all segments but one. */
  static Arm rest(Map<String, List<Arm>> segments, String without, String arm) {
    @Nullable Moments rest = null;
    for (Map.Entry<String, List<Arm>> segment : segments.entrySet()) {
      if (!segment.getKey().equals(without)) {
        Moments here = units(segment.getValue(), arm);
        rest = rest == null ? here : rest.merge(here);
      }
    }
    return new Arm(arm, rest == null ? Moments.empty(2) : rest);
  }

  private static Moments units(List<Arm> arms, String name) {
    return arms.stream().filter(arm -> arm.name().equals(name)).findFirst().orElseThrow().units();
  }

  /** Differences with p times the number of estimable segments of the same arm. */
  static List<SegmentEffects> corrected(List<SegmentEffects> effects) {
    List<SegmentEffects> corrected = new ArrayList<>();
    for (SegmentEffects one : effects) {
      long tests =
          effects.stream()
              .filter(other -> other.inside().arm().equals(one.inside().arm()))
              .filter(other -> other.difference() instanceof Estimated)
              .count();
      corrected.add(
          one.difference() instanceof Estimated raw
              ? new SegmentEffects(one.column(), one.segment(), one.inside(), times(raw, tests))
              : one);
    }
    return corrected;
  }

  private static Estimated times(Estimated raw, long tests) {
    return raw.corrected(Math.min(1, raw.p() * tests), raw.interval());
  }
}
