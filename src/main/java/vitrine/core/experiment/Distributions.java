package vitrine.core.experiment;

import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/** Tails and quantiles, always from the small side so that tiny p keep their digits. */
public final class Distributions {
  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

  private Distributions() {}

  /** P(|T| ≥ |t|) with these degrees of freedom; infinite ones are the normal distribution. */
  public static double twoSided(double t, double degrees) {
    double away = Math.abs(t);
    return Double.isInfinite(degrees)
        ? 2 * NORMAL.survivalProbability(away)
        : 2 * TDistribution.of(degrees).survivalProbability(away);
  }

  /** The t with P(|T| ≥ t) = p. */
  public static double twoSidedQuantile(double p, double degrees) {
    return Double.isInfinite(degrees)
        ? NORMAL.inverseSurvivalProbability(p / 2)
        : TDistribution.of(degrees).inverseSurvivalProbability(p / 2);
  }

  /** The z with P(|Z| ≥ z) = p. */
  public static double normalQuantile(double p) {
    return twoSidedQuantile(p, Double.POSITIVE_INFINITY);
  }

  /** P(X ≥ chi2) of the chi-squared distribution. */
  public static double chiSquaredTail(double chi2, int degrees) {
    return ChiSquaredDistribution.of(degrees).survivalProbability(chi2);
  }

  /** P(T ≥ t) with these degrees of freedom; infinite ones are the normal distribution. */
  public static double above(double t, double degrees) {
    return Double.isInfinite(degrees)
        ? NORMAL.survivalProbability(t)
        : TDistribution.of(degrees).survivalProbability(t);
  }

  /** P(Z ≤ z). */
  public static double normalBelow(double z) {
    return NORMAL.cumulativeProbability(z);
  }

  /** The density of the standard normal distribution. */
  public static double normalDensity(double z) {
    return NORMAL.density(z);
  }
}
