package vitrine.core.experiment;

import vitrine.core.experiment.ExperimentOutcome.NotEstimable;

/**
 * Effects of means adjusted by a covariate from before the experiment: Deng, Xu, Kohavi and Walker,
 * "Improving the sensitivity of online controlled experiments by utilizing pre-experiment data"
 * (2013). Variable 0 of the moments is the metric, variable 1 the covariate.
 */
final class Cuped {
  private Cuped() {}

  /** The adjusted effects of B against A. */
  record Adjusted(ExperimentOutcome absolute, ExperimentOutcome relative) {
    private static Adjusted neither(ExperimentOutcome why) {
      return new Adjusted(why, why);
    }
  }

  /** The adjusted effects; theta is taken over the units of both arms and counts as fixed. */
  static Adjusted effects(Moments a, Moments b, double alpha) {
    if (a.n() < 2 || b.n() < 2) {
      return Adjusted.neither(new NotEstimable(Reason.TOO_FEW_UNITS));
    }
    Moments both = a.merge(b);
    if (!(both.centred(1, 1) > 0)) {
      return Adjusted.neither(new NotEstimable(Reason.COVARIATE_CONSTANT));
    }
    double theta = both.centred(0, 1) / both.centred(1, 1);
    double effect = (b.mean(0) - a.mean(0)) - theta * (b.mean(1) - a.mean(1));
    ArmEstimate armA = new ArmEstimate(a.n(), a.mean(0), combined(a, 1, theta));
    ArmEstimate armB = new ArmEstimate(b.n(), b.mean(0), combined(b, 1, theta));
    ExperimentOutcome absolute =
        Welch.check(armA, armB)
            .orElseGet(
                () ->
                    Welch.test(
                        effect,
                        armA.variancePerUnit() + armB.variancePerUnit(),
                        Welch.degrees(armA, armB),
                        alpha));
    if (absolute instanceof NotEstimable) {
      return Adjusted.neither(absolute);
    }
    double base = a.mean(0);
    if (base == 0) {
      return new Adjusted(absolute, new NotEstimable(Reason.CONTROL_IS_ZERO));
    }
    double variance =
        (armB.variancePerUnit() + combined(a, (base + effect) / base, theta) / a.n())
            / (base * base);
    return new Adjusted(
        absolute, Welch.test(effect / Math.abs(base), variance, Welch.degrees(armA, armB), alpha));
  }

  /** The variance of scale·y - theta·x over an arm's units. */
  private static double combined(Moments units, double scale, double theta) {
    return scale * scale * units.variance(0)
        - 2 * scale * theta * units.covariance(0, 1)
        + theta * theta * units.variance(1);
  }
}
