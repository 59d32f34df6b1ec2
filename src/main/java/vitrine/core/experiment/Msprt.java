package vitrine.core.experiment;

import vitrine.core.experiment.ExperimentOutcome.Estimated;

/**
 * The mixture sequential probability ratio test in the variant that Statsig documents, after Zhao,
 * Chen and Kwon (2019); approximate.
 *
 * @param alpha error level, two-sided
 */
public record Msprt(double alpha) implements Inference {
  @Override
  public Method method() {
    return Method.MSPRT;
  }

  @Override
  public Msprt at(double level) {
    return new Msprt(level);
  }

  @Override
  public ExperimentOutcome infer(Contrast contrast, Metric metric) {
    double error = contrast.standardError();
    double bound = bound(contrast);
    double z = Distributions.normalQuantile(alpha);
    double p =
        Distributions.twoSided(contrast.value() / error * z / bound, Double.POSITIVE_INFINITY);
    return Estimated.single(
        contrast.value(),
        error,
        Double.POSITIVE_INFINITY,
        Interval.around(contrast.value(), bound * error),
        p,
        alpha);
  }

  /** The variance of the mixture over effects. */
  double tau(Contrast contrast) {
    double z = Distributions.normalQuantile(alpha);
    return z * z * (contrast.treatmentVariance() + contrast.controlVariance()) / contrast.units();
  }

  /** Z*: the half width in standard errors. */
  double bound(Contrast contrast) {
    double variance = contrast.variance();
    double tau = tau(contrast);
    return Math.sqrt(
        (variance + tau)
            / tau
            * (-2 * Math.log(alpha / 2) - Math.log(variance / (variance + tau))));
  }
}
