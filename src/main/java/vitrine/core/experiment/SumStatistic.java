package vitrine.core.experiment;

import java.util.Optional;

/** A smooth function of unit means: its variance follows from the gradient (delta method). */
public sealed interface SumStatistic extends Statistic
    permits Statistic.Mean, Statistic.Proportion, Statistic.Ratio {

  /** How many variables of a unit it needs. */
  int variables();

  /** The value from the means of the variables that begin at {@code first}. */
  double value(Moments units, int first);

  /** Its derivative by the mean of each variable. */
  double[] gradient(Moments units, int first);

  /** What centred sums of products are divided by to become a variance. */
  default double divisor(long n) {
    return n - 1.0;
  }

  /** Why these means have no value. */
  default Optional<Reason> refusal(Moments units, int first) {
    return Optional.empty();
  }

  @Override
  default Optional<Reason> refusal(Arm arm) {
    return refusal(arm.units(), 0);
  }

  @Override
  default ArmEstimate estimate(Arm arm) {
    Moments units = arm.units();
    return new ArmEstimate(units.n(), value(units, 0), variance(units, 0));
  }

  /** The variance of a unit's linearised value, over the variables that begin at {@code first}. */
  default double variance(Moments units, int first) {
    return covariance(units, first, first);
  }

  /** The covariance of the linearised values over two blocks of variables. */
  default double covariance(Moments units, int one, int other) {
    double[] left = gradient(units, one);
    double[] right = gradient(units, other);
    double sum = 0;
    for (int i = 0; i < left.length; i++) {
      for (int j = 0; j < right.length; j++) {
        sum += left[i] * right[j] * units.centred(one + i, other + j);
      }
    }
    return sum / divisor(units.n());
  }
}
