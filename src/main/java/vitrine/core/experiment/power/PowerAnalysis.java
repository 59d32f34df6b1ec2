package vitrine.core.experiment.power;

import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import vitrine.core.experiment.AlwaysValid;
import vitrine.core.experiment.Distributions;
import vitrine.core.experiment.Reason;
import vitrine.core.experiment.Scale;

/**
 * Power of a comparison of two means, shares, ratios or quantiles with a normal test: Φ(δ/√V - c) +
 * Φ(-δ/√V - c). For a lift δ, V = s/(nB·m²) + s·(1+δ)²/(nA·m²) by the delta method, for an absolute
 * effect V = s/nA + s/nB. c is the normal quantile (Cohen, "Statistical power analysis for the
 * behavioral sciences", 1988), or for a sequential judgement the half width of the always-valid
 * interval in standard errors at the last look.
 *
 * @param baseline s and m
 * @param design scale, arms, alpha and horizon
 */
public record PowerAnalysis(Baseline baseline, PowerDesign design) {
  /** The power that is aimed at unless the user gives another. */
  public static final double TARGET = .8;

  private static final double FEWEST_UNITS = 4;
  private static final double MOST_UNITS = 1e18;
  private static final double LARGEST_EFFECT = 1e9;
  private static final int HALVINGS = 300;

  /**
   * The probability that the effect is found.
   *
   * @param units of all arms together
   * @param effect a lift as a share, or absolute; of either sign
   */
  public Solution power(double units, double effect) {
    Optional<Reason> refusal = baseline.refusal(design.scale());
    return refusal.isPresent()
        ? new Solution.None(refusal.get())
        : units < FEWEST_UNITS
            ? new Solution.None(Reason.TOO_FEW_UNITS)
            : new Solution.Found(powerOf(units, effect));
  }

  /**
   * The smallest number of units of all arms together with which the effect is found with this
   * probability; a real number, see {@link Allocation#units}.
   */
  public Solution units(double effect, double power) {
    Optional<Reason> refusal = baseline.refusal(design.scale());
    if (refusal.isPresent()) {
      return new Solution.None(refusal.get());
    }
    if (effect == 0 || powerOf(MOST_UNITS, effect) < power) {
      return new Solution.None(Reason.EFFECT_OUT_OF_REACH);
    }
    return new Solution.Found(
        Math.exp(
            smallest(
                Math.log(FEWEST_UNITS),
                Math.log(MOST_UNITS),
                power,
                log -> powerOf(Math.exp(log), effect))));
  }

  /** The smallest effect above 0 that so many units find with this probability. */
  public Solution detectable(double units, double power) {
    Optional<Reason> refusal = baseline.refusal(design.scale());
    if (refusal.isPresent()) {
      return new Solution.None(refusal.get());
    }
    if (units < FEWEST_UNITS) {
      return new Solution.None(Reason.TOO_FEW_UNITS);
    }
    double unit = design.scale() == Scale.RELATIVE ? 1 : Math.sqrt(baseline.variance());
    // A lift's own variance grows with the lift, so that few units find none, however large.
    if (powerOf(units, LARGEST_EFFECT * unit) < power) {
      return new Solution.None(Reason.EFFECT_OUT_OF_REACH);
    }
    return new Solution.Found(
        unit
            * Math.exp(
                smallest(
                    Math.log(1e-18),
                    Math.log(LARGEST_EFFECT),
                    power,
                    log -> powerOf(units, unit * Math.exp(log)))));
  }

  /** The variance of the effect. */
  double variance(double units, double effect) {
    double control = units * design.allocation().control();
    double treatment = units * design.allocation().treatment();
    double s = baseline.variance();
    if (design.scale() == Scale.ABSOLUTE) {
      return s / control + s / treatment;
    }
    // Divided by m twice: m² may underflow.
    double relative = s / baseline.value() / baseline.value();
    return relative / treatment + relative * (1 + effect) * (1 + effect) / control;
  }

  /** c: how many standard errors an estimate has to be away from 0. */
  double threshold(double units) {
    double compared = units * (design.allocation().control() + design.allocation().treatment());
    return switch (design.horizon()) {
      case FIXED -> Distributions.normalQuantile(design.alpha());
      case SEQUENTIAL ->
          new AlwaysValid(design.alpha(), design.tuned().orElse(compared)).factor(compared);
    };
  }

  private double powerOf(double units, double effect) {
    double away = effect / Math.sqrt(variance(units, effect));
    double threshold = threshold(units);
    return Distributions.normalBelow(away - threshold)
        + Distributions.normalBelow(-away - threshold);
  }

  /** Where a rising function reaches the target. */
  private static double smallest(
      double from, double to, double target, DoubleUnaryOperator rising) {
    double low = from;
    double high = to;
    for (int i = 0; i < HALVINGS && high - low > Math.ulp(high); i++) {
      double middle = (low + high) / 2;
      if (rising.applyAsDouble(middle) < target) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return high;
  }
}
