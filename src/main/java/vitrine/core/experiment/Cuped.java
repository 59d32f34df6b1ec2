package vitrine.core.experiment;

import java.util.Optional;
import java.util.OptionalDouble;
import vitrine.core.experiment.ExperimentOutcome.NotEstimable;

/**
 * Effects adjusted by a covariate from before the experiment: Deng, Xu, Kohavi and Walker,
 * "Improving the sensitivity of online controlled experiments by utilizing pre-experiment data"
 * (2013), for ratios on linearised values (Deng, Knoblich and Lu 2018). The first half of the
 * moments' variables is the metric, the second its covariate, of the same kind.
 */
final class Cuped {
  /** A few units in the last place. */
  private static final double ROUNDING = 1e-15;

  private final SumStatistic statistic;
  private final Moments a;
  private final Moments b;
  private final double theta;

  private Cuped(SumStatistic statistic, Moments a, Moments b) {
    this.statistic = statistic;
    this.a = a;
    this.b = b;
    this.theta = theta(statistic, a, b);
  }

  /** The adjusted effects of B against A. */
  record Adjusted(Comparison absolute, Comparison relative) {
    private static Adjusted neither(NotEstimable why) {
      return new Adjusted(why, why);
    }
  }

  /** Whether the units carry a covariate for this statistic. */
  static boolean applies(Statistic statistic, Arm arm) {
    return statistic instanceof SumStatistic sums
        && arm.units().variables() == 2 * sums.variables();
  }

  /** The adjusted effects; theta counts as fixed. */
  static Adjusted effects(SumStatistic statistic, Arm armA, Arm armB) {
    Optional<NotEstimable> refused = Welch.refused(statistic, armA, armB);
    if (refused.isPresent()) {
      return Adjusted.neither(refused.get());
    }
    Moments a = armA.units();
    Moments b = armB.units();
    int before = statistic.variables();
    Optional<Reason> covariate =
        statistic.refusal(a, before).or(() -> statistic.refusal(b, before));
    if (covariate.isPresent()) {
      return Adjusted.neither(new NotEstimable(covariate.get()));
    }
    double varianceA = statistic.variance(a, before);
    double varianceB = statistic.variance(b, before);
    if (Double.isNaN(varianceA + varianceB)) {
      return Adjusted.neither(new NotEstimable(Reason.COVARIATE_INCOMPLETE));
    }
    if (varianceA < 0 || varianceB < 0) {
      return Adjusted.neither(new NotEstimable(Reason.VARIANCE_INVALID));
    }
    Cuped cuped = new Cuped(statistic, a, b);
    return Double.isFinite(cuped.theta)
        ? cuped.effects(statistic.estimate(armA), statistic.estimate(armB))
        : Adjusted.neither(new NotEstimable(Reason.COVARIATE_CONSTANT));
  }

  /** Means: over the units of both arms as one sample. Ratios: each arm by its own gradient. */
  static double theta(SumStatistic statistic, Moments a, Moments b) {
    int before = statistic.variables();
    if (before == 1) {
      Moments both = a.merge(b);
      return both.centred(1, 1) > 0 ? both.centred(0, 1) / both.centred(1, 1) : Double.NaN;
    }
    double variance = statistic.variance(a, before) + statistic.variance(b, before);
    return variance > 0
        ? (statistic.covariance(a, 0, before) + statistic.covariance(b, 0, before)) / variance
        : Double.NaN;
  }

  private Adjusted effects(ArmEstimate plainA, ArmEstimate plainB) {
    int before = statistic.variables();
    double base = plainA.value();
    double effect =
        (plainB.value() - base) - theta * (statistic.value(b, before) - statistic.value(a, before));
    ArmEstimate armA = new ArmEstimate(a.n(), base, combined(a, 1));
    ArmEstimate armB = new ArmEstimate(b.n(), plainB.value(), combined(b, 1));
    double degrees = Welch.degrees(armA, armB);
    Comparison absolute =
        Welch.contrast(
            Scale.ABSOLUTE,
            effect,
            armA,
            armB,
            armA.variance(),
            armB.variance(),
            degrees,
            OptionalDouble.empty());
    if (absolute instanceof NotEstimable none) {
      return Adjusted.neither(none);
    }
    if (base == 0) {
      return new Adjusted(absolute, new NotEstimable(Reason.CONTROL_IS_ZERO));
    }
    Comparison relative =
        Welch.contrast(
            Scale.RELATIVE,
            effect / Math.abs(base),
            armA,
            armB,
            combined(a, (base + effect) / base) / (base * base),
            armB.variance() / (base * base),
            degrees,
            OptionalDouble.empty());
    return new Adjusted(absolute, relative);
  }

  /** The variance of scale·y - theta·x over an arm's units, y and x linearised. */
  private double combined(Moments units, double scale) {
    int before = statistic.variables();
    double own = scale * scale * statistic.variance(units, 0);
    double explained = 2 * scale * theta * statistic.covariance(units, 0, before);
    double covariate = theta * theta * statistic.variance(units, before);
    double variance = own - explained + covariate;
    // Where the covariate tells everything, what is left is rounding and no variance.
    return Math.abs(variance) <= ROUNDING * (own + covariate) ? 0 : variance;
  }
}
