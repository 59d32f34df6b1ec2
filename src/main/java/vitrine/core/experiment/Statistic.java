package vitrine.core.experiment;

import java.util.Optional;

/**
 * How the units of an arm become one number with a variance. A new kind of metric is a new case
 * here: what it needs of the units are the variables of its {@link Moments}, and everything behind
 * {@link #estimate} is common to all.
 */
public sealed interface Statistic {

  /** The name in files and on the command line. */
  String argument();

  /** The arm's value and the variance of one unit, of which variance/n is the value's variance. */
  ArmEstimate estimate(Moments units);

  /** The statistic of this name, where this version computes it. */
  static Optional<Statistic> of(String argument) {
    return switch (argument) {
      case "mean" -> Optional.of(new Mean());
      case "proportion" -> Optional.of(new Proportion());
      default -> Optional.empty();
    };
  }

  /** The mean over units of a unit's sum of rows; the variance with n - 1. */
  record Mean() implements Statistic {
    @Override
    public String argument() {
      return "mean";
    }

    @Override
    public ArmEstimate estimate(Moments units) {
      return new ArmEstimate(units.n(), units.mean(0), units.variance(0));
    }
  }

  /** The share of units with any positive row; the variance is p(1-p), without n/(n-1). */
  record Proportion() implements Statistic {
    @Override
    public String argument() {
      return "proportion";
    }

    @Override
    public ArmEstimate estimate(Moments units) {
      double share = units.mean(0);
      return new ArmEstimate(units.n(), share, share * (1 - share));
    }
  }
}
