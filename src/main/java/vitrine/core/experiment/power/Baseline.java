package vitrine.core.experiment.power;

import java.util.Optional;
import java.util.OptionalDouble;
import vitrine.core.experiment.Arm;
import vitrine.core.experiment.ArmEstimate;
import vitrine.core.experiment.Reason;
import vitrine.core.experiment.Scale;
import vitrine.core.experiment.Statistic;
import vitrine.core.experiment.SumStatistic;

/**
 * What a metric is before anybody changes anything.
 *
 * @param value m: the mean, share, ratio or quantile
 * @param variance s of one unit: s / n is the variance of the value of n units
 * @param correlation of a unit's value with the same quantity before; empty without a covariate
 */
public record Baseline(double value, double variance, OptionalDouble correlation) {

  /** A baseline without a covariate. */
  public Baseline(double value, double variance) {
    this(value, variance, OptionalDouble.empty());
  }

  /** A share p, with the variance p(1-p). */
  public static Baseline proportion(double share) {
    return new Baseline(share, share * (1 - share));
  }

  /**
   * The baseline of units that nobody treated.
   *
   * @param arm with the variables of the covariate behind those of the metric, where there is one
   */
  public static Baseline of(Statistic statistic, Arm arm) {
    ArmEstimate estimate = statistic.estimate(arm);
    OptionalDouble correlation =
        statistic instanceof SumStatistic sums && arm.units().variables() == 2 * sums.variables()
            ? correlation(sums, arm)
            : OptionalDouble.empty();
    return new Baseline(estimate.value(), estimate.variance(), correlation);
  }

  /** Of the linearised values, as CUPED uses them. */
  private static OptionalDouble correlation(SumStatistic statistic, Arm arm) {
    int before = statistic.variables();
    double own = statistic.variance(arm.units(), 0);
    double theirs = statistic.variance(arm.units(), before);
    double both = statistic.covariance(arm.units(), 0, before);
    double correlation = both / Math.sqrt(own * theirs);
    return Double.isFinite(correlation)
        ? OptionalDouble.of(Math.clamp(correlation, -1, 1))
        : OptionalDouble.empty();
  }

  /**
   * The same metric adjusted by its covariate: s(1 - rho²), the variance that is left where theta
   * is the regression's (Deng, Xu, Kohavi and Walker, "Improving the sensitivity of online
   * controlled experiments by utilizing pre-experiment data", 2013).
   */
  public Optional<Baseline> adjusted() {
    return correlation.isPresent()
        ? Optional.of(
            new Baseline(
                value, variance * (1 - correlation.getAsDouble() * correlation.getAsDouble())))
        : Optional.empty();
  }

  /** Why nothing can be planned from it; empty where something can. */
  public Optional<Reason> refusal(Scale scale) {
    if (!Double.isFinite(value) || !Double.isFinite(variance) || variance < 0) {
      return Optional.of(Reason.VARIANCE_INVALID);
    }
    if (variance == 0) {
      return Optional.of(Reason.NO_VARIATION);
    }
    return scale == Scale.RELATIVE && value == 0
        ? Optional.of(Reason.CONTROL_IS_ZERO)
        : Optional.empty();
  }
}
