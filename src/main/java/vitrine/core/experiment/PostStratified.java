package vitrine.core.experiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import vitrine.core.experiment.ExperimentOutcome.NotEstimable;

/**
 * Effects with the arms brought to the same mix of strata: every stratum counts with its share w of
 * the units of both arms together, d = Σ w·(B - A), V = Σ w²·(sA/nA + sB/nB); a ratio is the
 * quotient of the two weighted means, its variance by the delta method at them. Miratrix, Sekhon
 * and Yu, "Adjusting treatment effect estimates by post-stratification in randomized experiments",
 * Journal of the Royal Statistical Society B 75 (2013). The weights count as fixed; degrees of
 * freedom after Satterthwaite over all cells.
 */
final class PostStratified {
  private final SumStatistic statistic;
  private final List<Moments> control = new ArrayList<>();
  private final List<Moments> arm = new ArrayList<>();
  private final double[] weights;

  private PostStratified(SumStatistic statistic, List<Stratum> strata, Arm base, Arm other) {
    this.statistic = statistic;
    for (Stratum stratum : strata) {
      Moments a = stratum.units(base.name(), statistic.variables());
      Moments b = stratum.units(other.name(), statistic.variables());
      if (a.n() + b.n() > 0) {
        control.add(a);
        arm.add(b);
      }
    }
    weights = new double[control.size()];
    double all = 0;
    for (int k = 0; k < weights.length; k++) {
      weights[k] = (double) control.get(k).n() + arm.get(k).n();
      all += weights[k];
    }
    for (int k = 0; k < weights.length; k++) {
      weights[k] /= all;
    }
  }

  /** The adjusted effects of B against A. */
  record Adjusted(Comparison absolute, Comparison relative) {
    private static Adjusted neither(Reason why) {
      return new Adjusted(new NotEstimable(why), new NotEstimable(why));
    }
  }

  /** An arm at the common mix: its value, and the summands of the variance of that. */
  private record Weighted(double value, double[] parts, long[] units) {
    private double variance() {
      return Arrays.stream(parts).sum();
    }

    private long n() {
      return Arrays.stream(units).sum();
    }

    private ArmEstimate estimate() {
      return new ArmEstimate(n(), value, variance() * n());
    }
  }

  /**
   * The adjusted effects.
   *
   * @param strata every unit of both arms is in one
   */
  static Adjusted effects(SumStatistic statistic, List<Stratum> strata, Arm control, Arm arm) {
    return new PostStratified(statistic, strata, control, arm).effects();
  }

  private Adjusted effects() {
    if (weights.length == 0) {
      return Adjusted.neither(Reason.NO_UNITS);
    }
    if (control.stream().anyMatch(cell -> cell.n() < 2)
        || arm.stream().anyMatch(cell -> cell.n() < 2)) {
      return Adjusted.neither(Reason.STRATUM_TOO_SMALL);
    }
    Moments meansA = means(control);
    Moments meansB = means(arm);
    Optional<Reason> refused = statistic.refusal(meansA, 0).or(() -> statistic.refusal(meansB, 0));
    return refused.map(Adjusted::neither).orElseGet(() -> effects(meansA, meansB));
  }

  private Adjusted effects(Moments meansA, Moments meansB) {
    Weighted a = weighted(control, meansA);
    Weighted b = weighted(arm, meansB);
    double effect = b.value() - a.value();
    double degrees = degrees(a, b);
    Comparison absolute =
        Welch.contrast(
            Scale.ABSOLUTE,
            effect,
            a.estimate(),
            b.estimate(),
            a.variance() * a.n(),
            b.variance() * b.n(),
            degrees,
            OptionalDouble.empty());
    if (absolute instanceof NotEstimable || a.value() == 0) {
      return new Adjusted(
          absolute,
          absolute instanceof NotEstimable none ? none : new NotEstimable(Reason.CONTROL_IS_ZERO));
    }
    double base = a.value() * a.value();
    double ratio = b.value() / a.value();
    return new Adjusted(
        absolute,
        Welch.contrast(
            Scale.RELATIVE,
            effect / Math.abs(a.value()),
            a.estimate(),
            b.estimate(),
            a.variance() * a.n() * ratio * ratio / base,
            b.variance() * b.n() / base,
            degrees,
            OptionalDouble.empty()));
  }

  private Moments means(List<Moments> cells) {
    double[] means = new double[statistic.variables()];
    for (int k = 0; k < weights.length; k++) {
      for (int i = 0; i < means.length; i++) {
        means[i] += weights[k] * cells.get(k).mean(i);
      }
    }
    return Moments.ofMeans(means);
  }

  private Weighted weighted(List<Moments> cells, Moments means) {
    double[] gradient = statistic.gradient(means, 0);
    double[] parts = new double[weights.length];
    long[] units = new long[weights.length];
    for (int k = 0; k < parts.length; k++) {
      units[k] = cells.get(k).n();
      parts[k] = weights[k] * weights[k] * variance(cells.get(k), gradient) / units[k];
    }
    return new Weighted(statistic.value(means, 0), parts, units);
  }

  private double variance(Moments cell, double[] gradient) {
    double sum = 0;
    for (int i = 0; i < gradient.length; i++) {
      for (int j = 0; j < gradient.length; j++) {
        sum += gradient[i] * gradient[j] * cell.centred(i, j);
      }
    }
    return sum / statistic.divisor(cell.n());
  }

  private static double degrees(Weighted a, Weighted b) {
    double variance = a.variance() + b.variance();
    double inverse = 0;
    for (Weighted arm : List.of(a, b)) {
      for (int k = 0; k < arm.parts().length; k++) {
        double share = arm.parts()[k] / variance;
        inverse += share * share / (arm.units()[k] - 1);
      }
    }
    return 1 / inverse;
  }
}
