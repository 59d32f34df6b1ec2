package vitrine.core.experiment;

import java.util.Optional;

/** An effect, or why there is none. Never p = 1 or an interval of width 0 for "unknown". */
public sealed interface ExperimentOutcome {

  /** The effect, where there is one. */
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
   * @param pAdjusted p corrected for many tests; p itself where there is one test
   * @param adjustedInterval the interval that agrees with {@code pAdjusted}
   */
  record Estimated(
      double value,
      double standardError,
      double degreesOfFreedom,
      Interval interval,
      double p,
      double pAdjusted,
      Interval adjustedInterval)
      implements ExperimentOutcome {

    /** An effect that is the only test. */
    public static Estimated single(
        double value, double standardError, double degrees, Interval interval, double p) {
      return new Estimated(value, standardError, degrees, interval, p, p, interval);
    }

    /** The effect divided by its standard error. */
    public double statistic() {
      return value / standardError;
    }
  }

  /**
   * No number, and why.
   *
   * @param reason coded, with a sentence in the bundles
   */
  record NotEstimable(Reason reason) implements ExperimentOutcome {}
}
