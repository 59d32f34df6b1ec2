package vitrine.core.experiment;

import java.util.Optional;
import vitrine.core.experiment.ExperimentOutcome.Estimated;
import vitrine.core.experiment.ExperimentOutcome.NotEstimable;

/**
 * The effect of arm B against arm A from their values and variances. Welch, "The generalization of
 * Student's problem when several different population variances are involved" (1947), with
 * Satterthwaite's degrees of freedom; the lift by the delta method.
 */
final class Welch {
  private Welch() {}

  /** B - A, in the metric's own unit. */
  static ExperimentOutcome absolute(ArmEstimate a, ArmEstimate b, double alpha) {
    return check(a, b)
        .orElseGet(
            () ->
                test(
                    b.value() - a.value(),
                    a.variancePerUnit() + b.variancePerUnit(),
                    degrees(a, b),
                    alpha));
  }

  /**
   * (B - A) / |A|, variance sB/(nB·A²) + sA·B²/(nA·A⁴), with the degrees of freedom of the absolute
   * effect.
   */
  static ExperimentOutcome lift(ArmEstimate a, ArmEstimate b, double alpha) {
    return check(a, b)
        .orElseGet(
            () -> {
              if (a.value() == 0) {
                return new NotEstimable(Reason.CONTROL_IS_ZERO);
              }
              double base = a.value() * a.value();
              double ratio = b.value() / a.value();
              double variance = (b.variancePerUnit() + a.variancePerUnit() * ratio * ratio) / base;
              double lift = (b.value() - a.value()) / Math.abs(a.value());
              return test(lift, variance, degrees(a, b), alpha);
            });
  }

  /** A two-sided t test of an effect. */
  static ExperimentOutcome test(double effect, double variance, double degrees, double alpha) {
    if (!Double.isFinite(effect) || !Double.isFinite(variance)) {
      return new NotEstimable(Reason.VARIANCE_INVALID);
    }
    if (variance <= 0) {
      return new NotEstimable(Reason.NO_VARIATION);
    }
    double error = Math.sqrt(variance);
    double halfWidth = Distributions.twoSidedQuantile(alpha, degrees) * error;
    return Estimated.single(
        effect,
        error,
        degrees,
        Interval.around(effect, halfWidth),
        Distributions.twoSided(effect / error, degrees));
  }

  /** Why the two arms allow no test, if they do not. */
  static Optional<ExperimentOutcome> check(ArmEstimate a, ArmEstimate b) {
    if (a.n() < 2 || b.n() < 2) {
      return Optional.of(new NotEstimable(Reason.TOO_FEW_UNITS));
    }
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

  private static boolean invalid(double variance) {
    return !Double.isFinite(variance) || variance < 0;
  }
}
