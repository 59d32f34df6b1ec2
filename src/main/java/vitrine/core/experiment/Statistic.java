package vitrine.core.experiment;

import java.util.Optional;

/**
 * How the units of an arm become one number with a variance. A new kind of metric is a new case
 * here: what it needs of the units are the variables of its {@link Moments}, and everything behind
 * {@link #estimate} is common to all.
 */
public sealed interface Statistic permits SumStatistic, Statistic.Quantile {

  /** The name in files and on the command line. */
  String argument();

  /** Why the arm has no value; empty where it has one. */
  Optional<Reason> refusal(Arm arm);

  /** The arm's value and the variance of one unit, of which variance/n is the value's variance. */
  ArmEstimate estimate(Arm arm);

  /** The mean over units of a unit's sum of rows; the variance with n - 1. */
  record Mean() implements SumStatistic {
    @Override
    public String argument() {
      return "mean";
    }

    @Override
    public int variables() {
      return 1;
    }

    @Override
    public double value(Moments units, int first) {
      return units.mean(first);
    }

    @Override
    public double[] gradient(Moments units, int first) {
      return new double[] {1};
    }
  }

  /** The share of units with any positive row; the variance is p(1-p), without n/(n-1). */
  record Proportion() implements SumStatistic {
    @Override
    public String argument() {
      return "proportion";
    }

    @Override
    public int variables() {
      return 1;
    }

    @Override
    public double value(Moments units, int first) {
      return units.mean(first);
    }

    @Override
    public double[] gradient(Moments units, int first) {
      return new double[] {1};
    }

    @Override
    public double divisor(long n) {
      return n;
    }
  }

  /**
   * ΣM/ΣD over units. The per-unit variance sM/D² + sD·M²/D⁴ - 2·cov·M/D³ by the delta method:
   * Deng, Knoblich and Lu, "Applying the delta method in metric analytics" (2018).
   */
  record Ratio() implements SumStatistic {
    @Override
    public String argument() {
      return "ratio";
    }

    @Override
    public int variables() {
      return 2;
    }

    @Override
    public Optional<Reason> refusal(Moments units, int first) {
      return units.mean(first + 1) > 0
          ? Optional.empty()
          : Optional.of(Reason.DENOMINATOR_NOT_POSITIVE);
    }

    @Override
    public double value(Moments units, int first) {
      return units.mean(first) / units.mean(first + 1);
    }

    @Override
    public double[] gradient(Moments units, int first) {
      double denominator = units.mean(first + 1);
      return new double[] {1 / denominator, -value(units, first) / denominator};
    }
  }

  /**
   * A sample quantile, its variance from order statistics and, for rows that share units, from the
   * spread over units: Deng, Knoblich and Lu, "Applying the delta method in metric analytics"
   * (2018), sections 4.1 and 4.2.
   *
   * @param level ν in (0, 1)
   * @param basis of what it is a quantile
   */
  record Quantile(double level, Basis basis) implements Statistic {
    /** The normal quantile behind the bounds, whatever alpha is. */
    public static final double Z = 1.959964;

    /** Of what a quantile is taken. */
    public enum Basis {
      /** All rows of the arm. */
      ROWS,
      /** The sums of the arm's units. */
      UNITS
    }

    @Override
    public String argument() {
      return "quantile";
    }

    @Override
    public Optional<Reason> refusal(Arm arm) {
      double odds = level / (1 - level);
      boolean enough =
          arm.quantile().map(QuantileBounds::n).orElse(0L) > Z * Z * Math.max(odds, 1 / odds);
      return enough ? Optional.empty() : Optional.of(Reason.TOO_FEW_FOR_QUANTILE);
    }

    @Override
    public ArmEstimate estimate(Arm arm) {
      long units = arm.units().n();
      if (arm.quantile().isEmpty()) {
        return new ArmEstimate(units, Double.NaN, Double.NaN);
      }
      QuantileBounds bounds = arm.quantile().get();
      double deviation = (bounds.upper() - bounds.lower()) / (2 * Z);
      double variance = (bounds.n() - 1.0) / bounds.n() * deviation * deviation;
      if (basis == Basis.ROWS && arm.units().variables() >= 2) {
        variance *= spread(arm.units()) / (level * (1 - level) / bounds.n());
      }
      return new ArmEstimate(units, bounds.value(), variance * units);
    }

    /** The variance of the share of rows at or below the quantile, over units. */
    private static double spread(Moments units) {
      return new Ratio().variance(units, 0) / units.n();
    }
  }
}
