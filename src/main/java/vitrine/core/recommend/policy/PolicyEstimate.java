package vitrine.core.recommend.policy;

import vitrine.core.recommend.evaluation.Estimate;

/**
 * A reward an impression.
 *
 * @param normal the value with the 95 % interval of the linearised ratio over shoppers
 * @param bootstrap the ends between which it lies in 95 % of the resamples of shoppers
 */
public record PolicyEstimate(Estimate normal, Estimate.Interval bootstrap) {

  /** The value. */
  public double value() {
    return normal.value();
  }
}
