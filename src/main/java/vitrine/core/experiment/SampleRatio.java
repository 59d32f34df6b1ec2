package vitrine.core.experiment;

import java.util.Locale;
import java.util.Optional;

/**
 * The sample ratio check: do the arms hold the shares of units that were planned? Pearson's
 * chi-squared test over the arms with a positive planned share.
 */
public sealed interface SampleRatio {
  /** Below this p the check warns: the verdict stays and says so. */
  double WARNING = .01;

  /** Below this p the check alarms: nothing is called a win. */
  double ALARM = .001;

  /** How far the shares are from the plan. */
  enum Level {
    OK,
    WARNING,
    ALARM;

    /** The name in JSON. */
    public String argument() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Whether nothing may be called a win. */
  default boolean alarms() {
    return this instanceof Checked checked && checked.level() == Level.ALARM;
  }

  /** The check, where there could be one. */
  default Optional<Checked> checked() {
    return this instanceof Checked checked ? Optional.of(checked) : Optional.empty();
  }

  /** The check was made. */
  record Checked(double chi2, int degreesOfFreedom, double p, Level level) implements SampleRatio {}

  /** The check could not be made, and why. */
  record NotChecked(Reason reason) implements SampleRatio {}

  /**
   * Checks the shares.
   *
   * @param units units of each arm, mixed ones left out
   * @param weights planned share of each arm, on any scale; arms of weight 0 are left out
   */
  static SampleRatio check(long[] units, double[] weights) {
    double weightSum = 0;
    long total = 0;
    int arms = 0;
    for (int arm = 0; arm < units.length; arm++) {
      if (weights[arm] > 0) {
        weightSum += weights[arm];
        total += units[arm];
        arms++;
      }
    }
    if (arms < 2) {
      return new NotChecked(Reason.TOO_FEW_ARMS);
    }
    if (total == 0) {
      return new NotChecked(Reason.NO_UNITS);
    }
    double chi2 = 0;
    for (int arm = 0; arm < units.length; arm++) {
      if (weights[arm] > 0) {
        double expected = total * (weights[arm] / weightSum);
        double away = units[arm] - expected;
        chi2 += away * away / expected;
      }
    }
    double p = Distributions.chiSquaredTail(chi2, arms - 1);
    return new Checked(chi2, arms - 1, p, level(p));
  }

  private static Level level(double p) {
    return p < ALARM ? Level.ALARM : p < WARNING ? Level.WARNING : Level.OK;
  }
}
