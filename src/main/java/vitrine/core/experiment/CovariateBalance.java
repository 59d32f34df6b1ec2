package vitrine.core.experiment;

import java.util.Optional;

/**
 * Whether an arm was like the control before the experiment: Welch's test of the means of a value
 * from before, and the standardised difference (mB - mA) / sqrt((sA + sB) / 2) of Austin, "Balance
 * diagnostics for comparing the distribution of baseline covariates" (2009), which does not grow
 * with the number of units.
 *
 * @param difference arm - control
 * @param standardised the same in pooled standard deviations
 * @param p two-sided
 */
public record CovariateBalance(double difference, double standardised, double p) {
  /** From this standardised difference on arms are commonly called unlike. */
  public static final double UNLIKE = .1;

  /** The balance of one variable; empty where it does not vary or an arm has too few units. */
  public static Optional<CovariateBalance> of(Moments control, Moments arm) {
    Comparison comparison =
        Welch.absolute(new Statistic.Mean(), new Arm("", control), new Arm("", arm));
    if (!(comparison instanceof Contrast contrast)) {
      return Optional.empty();
    }
    double spread = Math.sqrt((control.variance(0) + arm.variance(0)) / 2);
    double p =
        Distributions.twoSided(
            contrast.value() / contrast.standardError(), contrast.degreesOfFreedom());
    return Optional.of(new CovariateBalance(contrast.value(), contrast.value() / spread, p));
  }

  /** What it says if p is corrected for so many tests. */
  public CheckLevel level(int tests) {
    CheckLevel level = CheckLevel.of(Math.min(1, p * tests));
    boolean small = Math.abs(standardised) < UNLIKE;
    return level == CheckLevel.ALARM && small ? CheckLevel.WARNING : level;
  }
}
