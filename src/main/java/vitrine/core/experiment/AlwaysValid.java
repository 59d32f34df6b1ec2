package vitrine.core.experiment;

import vitrine.core.experiment.ExperimentOutcome.Estimated;

/**
 * An interval that holds at all looks together: the asymptotic confidence sequence of Waudby-Smith,
 * Arbour, Sinha, Kennedy and Ramdas, "Time-uniform central limit theory and asymptotic confidence
 * sequences" (2021), narrowest near the planned units.
 *
 * @param alpha error level, two-sided, over all looks
 * @param planned N*: units of the two compared arms together for which it is narrowest
 */
public record AlwaysValid(double alpha, double planned) implements Inference {
  /** N* where nobody planned; it never follows the data. */
  public static final double UNPLANNED = 5_000;

  @Override
  public Method method() {
    return Method.ALWAYS_VALID;
  }

  @Override
  public AlwaysValid at(double level) {
    return new AlwaysValid(level, planned);
  }

  @Override
  public ExperimentOutcome infer(Contrast contrast, Metric metric) {
    double error = contrast.standardError();
    return Estimated.single(
        contrast.value(),
        error,
        Double.POSITIVE_INFINITY,
        Interval.around(contrast.value(), factor(contrast.units()) * error),
        p(contrast),
        alpha);
  }

  /**
   * The half width in standard errors.
   *
   * @param units N, of both arms together
   */
  public double factor(double units) {
    double rho2 = rho2();
    double t = units * rho2 + 1;
    // sqrt(N) * sqrt(2 (N r² + 1) / (N r)² * ln(...)) with N inside the root.
    return Math.sqrt(2 * t / (units * rho2) * (Math.log(t) / 2 - Math.log(alpha)));
  }

  private double p(Contrast contrast) {
    double rho2 = rho2();
    double units = contrast.units();
    double t = units * rho2 + 1;
    double z2 = contrast.value() * contrast.value() / contrast.variance();
    double logEvidence = rho2 * z2 * units / (2 * t) - Math.log(t) / 2;
    return Math.min(1, Math.exp(-logEvidence));
  }

  /** r of the mixture over effects: the larger, the earlier the interval is narrow. */
  public double mixing() {
    return Math.sqrt(rho2());
  }

  private double rho2() {
    double spent = -2 * Math.log(alpha);
    return (spent + Math.log(spent + 1)) / planned;
  }
}
