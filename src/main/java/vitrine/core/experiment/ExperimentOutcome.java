package vitrine.core.experiment;

import java.util.Optional;

/** An effect, or why there is none. Never p = 1 or an interval of width 0 for "unknown". */
public sealed interface ExperimentOutcome {

  /** The effect with p, where there is one. */
  default Optional<Estimated> estimated() {
    return this instanceof Estimated effect ? Optional.of(effect) : Optional.empty();
  }

  /**
   * An effect with its uncertainty.
   *
   * @param value the effect
   * @param standardError of the effect
   * @param degreesOfFreedom of the t distribution behind p; infinite for the normal one
   * @param interval two-sided, at 1 - alpha
   * @param p two-sided
   * @param level what p is compared with: alpha, or the nominal alpha of a look
   * @param pAdjusted p corrected for many tests; p itself where there is one test
   * @param adjustedInterval the interval that agrees with {@code pAdjusted}
   */
  record Estimated(
      double value,
      double standardError,
      double degreesOfFreedom,
      Interval interval,
      double p,
      double level,
      double pAdjusted,
      Interval adjustedInterval)
      implements ExperimentOutcome {

    /** An effect that is the only test. */
    public static Estimated single(
        double value,
        double standardError,
        double degrees,
        Interval interval,
        double p,
        double level) {
      return new Estimated(value, standardError, degrees, interval, p, level, p, interval);
    }

    /** The same among other tests. */
    public Estimated corrected(double pAmongAll, Interval intervalAmongAll) {
      return new Estimated(
          value, standardError, degreesOfFreedom, interval, p, level, pAmongAll, intervalAmongAll);
    }

    /** The effect divided by its standard error. */
    public double statistic() {
      return value / standardError;
    }

    /** Whether the effect stands out among all tests. */
    public boolean significant() {
      return pAdjusted < level;
    }
  }

  /**
   * What is believed of an effect after the data. The chance and the risks already follow the
   * metric's direction: where less is better a fall is a win.
   *
   * @param value the mean of the posterior
   * @param standardDeviation of the posterior
   * @param interval with 1 - alpha of the posterior, by normal quantiles
   * @param chanceToWin the probability that the arm is better than the control
   * @param riskOfKeeping the expected loss of keeping the control, in units of the effect
   * @param riskOfChoosing the expected loss of choosing the arm, in units of the effect
   */
  record Posterior(
      double value,
      double standardDeviation,
      Interval interval,
      double chanceToWin,
      double riskOfKeeping,
      double riskOfChoosing)
      implements ExperimentOutcome {}

  /**
   * No number, and why.
   *
   * @param reason coded, with a sentence in the bundles
   */
  record NotEstimable(Reason reason) implements ExperimentOutcome, Comparison {}
}
