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
    double variance = contrast.variance();
    double error = Math.sqrt(variance);
    double z = Distributions.normalQuantile(alpha);
    double tau =
        z * z * (contrast.treatmentVariance() + contrast.controlVariance()) / contrast.units();
    double bound =
        Math.sqrt(
            (variance + tau)
                / tau
                * (-2 * Math.log(alpha / 2) - Math.log(variance / (variance + tau))));
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
}
