package vitrine.core.experiment;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.List;

/**
 * Count, means and centred sums of products of one or more variables over units: all that a test of
 * means, ratios or covariate-adjusted means needs, and mergeable. Centred sums instead of raw sums
 * of squares, because Q - S²/n loses every digit when values are large against their spread.
 *
 * <p>Merging follows Chan, Golub and LeVeque, "Algorithms for computing the sample variance"
 * (1983), in its form for several variables.
 */
public final class Moments {
  /** Digits kept where raw sums are centred; far more than a double holds. */
  private static final MathContext EXACT = new MathContext(60);

  private final long n;
  private final double[] means;
  private final double[][] centred;

  private Moments(long n, double[] means, double[][] centred) {
    this.n = n;
    this.means = means;
    this.centred = centred;
  }

  /** The moments of no unit, of this many variables. */
  public static Moments empty(int variables) {
    return new Moments(0, new double[variables], new double[variables][variables]);
  }

  /** The moments of all units; each column is a variable with a value a unit. */
  public static Moments of(double[]... columns) {
    return ofGroup(new int[columns[0].length], 0, columns);
  }

  /**
   * The moments of the units of one group, in two passes.
   *
   * @param groups the group of each unit
   * @param group the one that counts
   * @param columns a variable each, with a value a unit
   */
  public static Moments ofGroup(int[] groups, int group, double[]... columns) {
    return ofGroupWithout(groups, group, GroupedMoments.NOBODY, columns);
  }

  /**
   * As {@link #ofGroup}, but without one unit. Taking it out of finished sums would bring back the
   * cancellation that they avoid when that unit is the largest by far.
   */
  public static Moments ofGroupWithout(int[] groups, int group, int left, double[]... columns) {
    return GroupedMoments.of(groups, group, left, columns);
  }

  /**
   * The moments of every group of units, in two passes over all of them together.
   *
   * @param groups the group of each unit; negative: none
   * @param count how many groups
   * @param columns a variable each, with a value a unit
   */
  public static List<Moments> ofGroups(int[] groups, int count, double[]... columns) {
    GroupedMoments grouped = new GroupedMoments(groups, count, columns);
    return grouped.moments();
  }

  /** Moments of which only the means count: what a statistic of weighted means is taken at. */
  static Moments ofMeans(double... means) {
    return new Moments(0, means.clone(), new double[means.length][means.length]);
  }

  /** Moments from finished means and centred sums. */
  static Moments ofCentred(long n, double[] means, double[][] centred) {
    return n == 0 ? empty(means.length) : new Moments(n, means, centred);
  }

  /**
   * The moments that raw sums stand for. The centring is done exactly, so that only what the sums
   * themselves had already lost is lost.
   *
   * @param n units
   * @param sums Σ of each variable
   * @param products Σ of the products of each two variables, sums of squares on the diagonal
   */
  public static Moments ofSums(long n, double[] sums, double[][] products) {
    return ofSums(n, sums, (i, j) -> centre(n, sums[i], sums[j], products[i][j]));
  }

  /** The same from sums that hold more digits than a double. */
  public static Moments ofSums(long n, BigDecimal[] sums, BigDecimal[][] products) {
    return ofSums(
        n,
        Arrays.stream(sums).mapToDouble(BigDecimal::doubleValue).toArray(),
        (i, j) -> centre(n, sums[i], sums[j], products[i][j]));
  }

  private static Moments ofSums(long n, double[] sums, Centring centring) {
    if (n <= 0) {
      return empty(sums.length);
    }
    int variables = sums.length;
    double[] means = new double[variables];
    double[][] centred = new double[variables][variables];
    for (int i = 0; i < variables; i++) {
      means[i] = sums[i] / n;
      for (int j = 0; j < variables; j++) {
        centred[i][j] = centring.product(i, j);
      }
    }
    return new Moments(n, means, centred);
  }

  /**
   * The moments of one variable that somebody else has summed up.
   *
   * @param variance of a unit, with n - 1
   */
  public static Moments ofVariance(long n, double mean, double variance) {
    return new Moments(n, new double[] {mean}, new double[][] {{variance * (n - 1.0)}});
  }

  /**
   * The same from sums that are kept as pairs of a double and what its rounding lost.
   *
   * @param sums Σ of each variable, high and low
   * @param products Σ of the products of each two variables, high and low
   */
  public static Moments ofPairs(long n, double[][] sums, double[][][] products) {
    int variables = sums.length;
    if (n <= 0) {
      return empty(variables);
    }
    double[] means = new double[variables];
    double[][] centred = new double[variables][variables];
    for (int i = 0; i < variables; i++) {
      means[i] = (sums[i][0] + sums[i][1]) / n;
      for (int j = 0; j <= i; j++) {
        centred[i][j] = centre(n, sums[i], sums[j], products[i][j]);
        centred[j][i] = centred[i][j];
      }
    }
    return new Moments(n, means, centred);
  }

  private static double centre(long n, double[] sumI, double[] sumJ, double[] product) {
    double probe = sumI[0] + sumI[1] + sumJ[0] + sumJ[1] + product[0] + product[1];
    if (!Double.isFinite(probe)) {
      return Double.NaN;
    }
    return centre(n, exact(sumI), exact(sumJ), exact(product));
  }

  private static BigDecimal exact(double[] pair) {
    return new BigDecimal(pair[0]).add(new BigDecimal(pair[1]));
  }

  /**
   * The moments that sums about a point stand for; accurate where the point lies near the means.
   *
   * @param n units
   * @param point a value of each variable
   * @param sums Σ of each variable less its point
   * @param products Σ of the products of each two of these
   */
  public static Moments ofSumsAbout(long n, double[] point, double[] sums, double[][] products) {
    int variables = sums.length;
    if (n <= 0) {
      return empty(variables);
    }
    double[] means = new double[variables];
    double[][] centred = new double[variables][variables];
    for (int i = 0; i < variables; i++) {
      means[i] = point[i] + sums[i] / n;
      for (int j = 0; j < variables; j++) {
        centred[i][j] = products[i][j] - sums[i] * sums[j] / n;
      }
    }
    return new Moments(n, means, centred);
  }

  /** The centred sum of the products of two variables. */
  private interface Centring {
    double product(int i, int j);
  }

  private static double centre(long n, BigDecimal sumI, BigDecimal sumJ, BigDecimal product) {
    return product.subtract(sumI.multiply(sumJ).divide(BigDecimal.valueOf(n), EXACT)).doubleValue();
  }

  private static double centre(long n, double sumI, double sumJ, double product) {
    return Double.isFinite(sumI) && Double.isFinite(sumJ) && Double.isFinite(product)
        ? centre(n, new BigDecimal(sumI), new BigDecimal(sumJ), new BigDecimal(product))
        : Double.NaN;
  }

  /** The same without the products of two variables: their covariance is not a number. */
  public Moments forgetting(int i, int j) {
    double[][] known = Arrays.stream(centred).map(double[]::clone).toArray(double[][]::new);
    known[i][j] = Double.NaN;
    known[j][i] = Double.NaN;
    return new Moments(n, means, known);
  }

  /** The moments of the units of both. */
  public Moments merge(Moments other) {
    if (n == 0) {
      return other;
    }
    if (other.n == 0) {
      return this;
    }
    int variables = means.length;
    long both = n + other.n;
    double share = (double) other.n / both;
    double weight = n * share;
    double[] mergedMeans = new double[variables];
    double[][] merged = new double[variables][variables];
    for (int i = 0; i < variables; i++) {
      double apart = other.means[i] - means[i];
      mergedMeans[i] = means[i] + apart * share;
      for (int j = 0; j < variables; j++) {
        merged[i][j] =
            centred[i][j] + other.centred[i][j] + apart * (other.means[j] - means[j]) * weight;
      }
    }
    return new Moments(both, mergedMeans, merged);
  }

  /** How many units. */
  public long n() {
    return n;
  }

  /** How many variables. */
  public int variables() {
    return means.length;
  }

  /** The mean of a variable. */
  public double mean(int variable) {
    return means[variable];
  }

  /** The sum of a variable. */
  public double sum(int variable) {
    return means[variable] * n;
  }

  /** The sample variance of a variable, with n - 1. */
  public double variance(int variable) {
    return covariance(variable, variable);
  }

  /** The sample covariance of two variables, with n - 1. */
  public double covariance(int i, int j) {
    return centred[i][j] / (n - 1);
  }

  /** The sum of products of two variables about their means. */
  public double centred(int i, int j) {
    return centred[i][j];
  }

  @Override
  public String toString() {
    return "n=%d means=%s".formatted(n, Arrays.toString(means));
  }
}
