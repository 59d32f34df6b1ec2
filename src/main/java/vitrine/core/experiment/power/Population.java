package vitrine.core.experiment.power;

import java.util.SplittableRandom;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import vitrine.core.experiment.ArmEstimate;

/** Where the units of a simulated arm come from. */
public sealed interface Population {

  /**
   * Draws an arm and says what it would estimate.
   *
   * @param n its units
   * @param shifts what a treatment adds to the value; an estimate each, all of the same draw
   */
  ArmEstimate[] draw(long n, double[] shifts, SplittableRandom random);

  /** How many numbers an arm of so many units takes. */
  long cost(long n);

  /** Means that are exactly normal, with a variance as uncertain as that of normal units. */
  record Normal(Baseline baseline) implements Population {
    @Override
    public ArmEstimate[] draw(long n, double[] shifts, SplittableRandom random) {
      double error = random.nextGaussian() * Math.sqrt(baseline.variance() / n);
      double variance =
          baseline.variance() * Math.max(0, 1 + random.nextGaussian() * Math.sqrt(2 / (n - 1.0)));
      return shifted(n, baseline.value() + error, variance, shifts);
    }

    @Override
    public long cost(long n) {
      return 2;
    }
  }

  /** Units that do something or do not. */
  record Shares(double share) implements Population {
    @Override
    public ArmEstimate[] draw(long n, double[] shifts, SplittableRandom random) {
      // One uniform number for all shifts, so that a larger effect never finds fewer.
      double at = random.nextDouble();
      ArmEstimate[] arms = new ArmEstimate[shifts.length];
      for (int i = 0; i < shifts.length; i++) {
        double p = Math.clamp(share + shifts[i], 0, 1);
        double drawn =
            (double) BinomialDistribution.of(Math.toIntExact(n), p).inverseCumulativeProbability(at)
                / n;
        arms[i] = new ArmEstimate(n, drawn, drawn * (1 - drawn));
      }
      return arms;
    }

    @Override
    public long cost(long n) {
      return n > Integer.MAX_VALUE ? n : 500;
    }
  }

  /**
   * The dataset's own units, drawn with replacement (Efron, "Bootstrap methods: another look at the
   * jackknife", 1979).
   *
   * @param values a unit's sums
   * @param denominators of a ratio; empty for a mean
   */
  record Resampled(double[] values, double[] denominators) implements Population {
    @Override
    public ArmEstimate[] draw(long n, double[] shifts, SplittableRandom random) {
      boolean ratio = denominators.length > 0;
      // Centred on one unit, so that large values of small spread keep their digits.
      double centre = values[0];
      double centreOfDenominators = ratio ? denominators[0] : 0;
      double y = 0;
      double yy = 0;
      double d = 0;
      double dd = 0;
      double yd = 0;
      for (long i = 0; i < n; i++) {
        int unit = random.nextInt(values.length);
        double value = values[unit] - centre;
        y += value;
        yy += value * value;
        if (ratio) {
          double denominator = denominators[unit] - centreOfDenominators;
          d += denominator;
          dd += denominator * denominator;
          yd += value * denominator;
        }
      }
      double variance = (yy - y * y / n) / (n - 1);
      double mean = y / n + centre;
      if (!ratio) {
        return shifted(n, mean, variance, shifts);
      }
      double base = d / n + centreOfDenominators;
      double quotient = mean / base;
      double linear =
          (variance
                  - 2 * quotient * (yd - y * d / n) / (n - 1)
                  + quotient * quotient * (dd - d * d / n) / (n - 1))
              / (base * base);
      return shifted(n, quotient, linear, shifts);
    }

    @Override
    public long cost(long n) {
      return n;
    }
  }

  private static ArmEstimate[] shifted(long n, double value, double variance, double[] shifts) {
    ArmEstimate[] arms = new ArmEstimate[shifts.length];
    for (int i = 0; i < shifts.length; i++) {
      arms[i] = new ArmEstimate(n, value + shifts[i], variance);
    }
    return arms;
  }
}
