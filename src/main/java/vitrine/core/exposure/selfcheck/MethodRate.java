package vitrine.core.exposure.selfcheck;

import vitrine.core.experiment.Adjustment;
import vitrine.core.experiment.Interval;
import vitrine.core.experiment.Method;
import vitrine.core.experiment.Proportions;

/**
 * How often a method found an effect where there was none.
 *
 * @param method of inference
 * @param adjustment what the effect was adjusted by
 * @param looking how often it was asked
 * @param splits in which it had an answer
 * @param found in which it called the effect significant
 */
public record MethodRate(
    Method method, Adjustment adjustment, Looking looking, long splits, long found) {

  /** Whether a covariate took part. */
  public boolean cuped() {
    return adjustment == Adjustment.CUPED;
  }

  /** The false-positive rate; NaN where no split had an answer. */
  public double rate() {
    return splits == 0 ? Double.NaN : (double) found / splits;
  }

  /** Wilson's binomial interval of the rate, 95 %. */
  public Interval interval() {
    return splits == 0 ? new Interval(0, 1) : Proportions.wilson(rate(), splits, 1 - .95);
  }

  /** What the rate says of the promise that it is alpha at most. */
  public Promise promise(double alpha) {
    if (splits == 0) {
      return Promise.UNKNOWN;
    }
    if (interval().low() > alpha) {
      return Promise.BROKEN;
    }
    return interval().high() < alpha ? Promise.CAUTIOUS : Promise.KEPT;
  }

  /** Whether a method keeps its error level. */
  public enum Promise {
    /** The rate may be alpha. */
    KEPT,
    /** The rate is below alpha: it finds less than it could. */
    CAUTIOUS,
    /** The rate is above alpha. */
    BROKEN,
    /** No split had an answer. */
    UNKNOWN
  }
}
