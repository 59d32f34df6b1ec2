package vitrine.core.experiment;

import java.util.Optional;
import java.util.OptionalDouble;
import vitrine.core.experiment.ExperimentOutcome.NotEstimable;

/**
 * The effect of arm B against arm A from their values and variances, with Satterthwaite's degrees
 * of freedom (Welch 1947); the lift by the delta method.
 */
final class Welch {
  private Welch() {}

  /** B - A, in the metric's own unit. */
  static Comparison absolute(Statistic statistic, Arm armA, Arm armB) {
    Optional<NotEstimable> refused = refused(statistic, armA, armB);
    if (refused.isPresent()) {
      return refused.get();
    }
    ArmEstimate a = statistic.estimate(armA);
    ArmEstimate b = statistic.estimate(armB);
    return contrast(
        Scale.ABSOLUTE,
        b.value() - a.value(),
        a,
        b,
        a.variance(),
        b.variance(),
        absoluteDegrees(statistic, a, b),
        nullError(statistic, a, b));
  }

  /**
   * (B - A) / |A|, variance sB/(nB·A²) + sA·B²/(nA·A⁴), with the degrees of freedom of the absolute
   * variances.
   */
  static Comparison lift(Statistic statistic, Arm armA, Arm armB) {
    Optional<NotEstimable> refused = refused(statistic, armA, armB);
    if (refused.isPresent()) {
      return refused.get();
    }
    ArmEstimate a = statistic.estimate(armA);
    ArmEstimate b = statistic.estimate(armB);
    if (a.value() == 0) {
      return new NotEstimable(Reason.CONTROL_IS_ZERO);
    }
    double base = a.value() * a.value();
    double ratio = b.value() / a.value();
    return contrast(
        Scale.RELATIVE,
        (b.value() - a.value()) / Math.abs(a.value()),
        a,
        b,
        a.variance() * ratio * ratio / base,
        b.variance() / base,
        liftDegrees(statistic, a, b),
        OptionalDouble.empty());
  }

  /** A contrast if its variance allows one. */
  static Comparison contrast(
      Scale scale,
      double value,
      ArmEstimate a,
      ArmEstimate b,
      double varianceA,
      double varianceB,
      double degrees,
      OptionalDouble nullError) {
    Contrast contrast =
        new Contrast(
            scale, value, a.value(), a.n(), b.n(), varianceA, varianceB, degrees, nullError);
    double variance = contrast.variance();
    if (!Double.isFinite(value) || !Double.isFinite(variance) || varianceA < 0 || varianceB < 0) {
      return new NotEstimable(Reason.VARIANCE_INVALID);
    }
    return variance > 0 ? contrast : new NotEstimable(Reason.NO_VARIATION);
  }

  /** Why the two arms allow no effect, if they do not. */
  static Optional<NotEstimable> refused(Statistic statistic, Arm a, Arm b) {
    if (a.units().n() < 2 || b.units().n() < 2) {
      return Optional.of(new NotEstimable(Reason.TOO_FEW_UNITS));
    }
    Optional<Reason> reason = statistic.refusal(a).or(() -> statistic.refusal(b));
    if (reason.isPresent()) {
      return reason.map(NotEstimable::new);
    }
    return refused(statistic.estimate(a), statistic.estimate(b));
  }

  private static Optional<NotEstimable> refused(ArmEstimate a, ArmEstimate b) {
    if (invalid(a.variance()) || invalid(b.variance())) {
      return Optional.of(new NotEstimable(Reason.VARIANCE_INVALID));
    }
    if (a.variance() + b.variance() <= 0) {
      return Optional.of(new NotEstimable(Reason.NO_VARIATION));
    }
    return Optional.empty();
  }

  /** Satterthwaite's degrees of freedom of the difference. */
  static double degrees(ArmEstimate a, ArmEstimate b) {
    double va = a.variancePerUnit();
    double vb = b.variancePerUnit();
    double total = va + vb;
    // Shares first: the squares of tiny variances would underflow.
    double shareA = va / total;
    double shareB = vb / total;
    return 1 / (shareA * shareA / (a.n() - 1) + shareB * shareB / (b.n() - 1));
  }

  private static double absoluteDegrees(Statistic statistic, ArmEstimate a, ArmEstimate b) {
    return statistic instanceof Statistic.Proportion
        ? Double.POSITIVE_INFINITY
        : liftDegrees(statistic, a, b);
  }

  private static double liftDegrees(Statistic statistic, ArmEstimate a, ArmEstimate b) {
    return statistic instanceof Statistic.Quantile ? Double.POSITIVE_INFINITY : degrees(a, b);
  }

  /** The pooled z of proportions has an error of its own. */
  private static OptionalDouble nullError(Statistic statistic, ArmEstimate a, ArmEstimate b) {
    return statistic instanceof Statistic.Proportion
        ? OptionalDouble.of(Proportions.pooledError(a, b))
        : OptionalDouble.empty();
  }

  private static boolean invalid(double variance) {
    return !Double.isFinite(variance) || variance < 0;
  }
}
