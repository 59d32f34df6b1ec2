package vitrine.core.experiment.portfolio;

import java.util.OptionalDouble;

/**
 * The sums of two arms at one moment.
 *
 * @param time since the start of the experiment, in the unit of the data (days, as a rule)
 * @param control the arm to compare with
 * @param treatment the variant
 */
public record Checkpoint(double time, Side control, Side treatment) {

  /**
   * One arm.
   *
   * @param units how many it has so far, 0 or more
   * @param mean of a unit's value; NaN where there is no unit
   * @param variance of a unit's value, with n - 1; empty where the data has none
   */
  public record Side(long units, double mean, OptionalDouble variance) {}
}
