package vitrine.core.exposure.selfcheck;

import java.util.Arrays;
import org.apache.commons.statistics.inference.KolmogorovSmirnovTest;
import org.apache.commons.statistics.inference.SignificanceResult;

/**
 * Whether p-values are spread evenly over (0, 1), as they are where nothing was done: the
 * one-sample test of Kolmogorov ("Sulla determinazione empirica di una legge di distribuzione",
 * 1933) and Smirnov with its exact distribution.
 *
 * @param values how many p-values
 * @param statistic the largest distance of their distribution from the even one
 * @param p of that distance
 * @param bins how many p-values lie in each twentieth
 */
public record Uniformity(int values, double statistic, double p, int[] bins) {
  /** Below this p they are called uneven. */
  public static final double LEVEL = .01;

  private static final int BINS = 20;
  private static final int FEWEST = 20;

  static Uniformity of(double[] pValues) {
    int[] bins = new int[BINS];
    for (double p : pValues) {
      bins[Math.min(BINS - 1, (int) (p * BINS))]++;
    }
    if (pValues.length < FEWEST) {
      return new Uniformity(pValues.length, Double.NaN, Double.NaN, bins);
    }
    SignificanceResult result =
        KolmogorovSmirnovTest.withDefaults().test(pValues, p -> Math.clamp(p, 0.0, 1.0));
    return new Uniformity(pValues.length, result.getStatistic(), result.getPValue(), bins);
  }

  /** Whether there were enough p-values to tell. */
  public boolean known() {
    return !Double.isNaN(p);
  }

  /** Whether nothing speaks against an even spread. */
  public boolean even() {
    return p >= LEVEL;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Uniformity that
        && values == that.values
        && Double.compare(statistic, that.statistic) == 0
        && Double.compare(p, that.p) == 0
        && Arrays.equals(bins, that.bins);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bins);
  }
}
