package vitrine.core.experiment;

import vitrine.core.experiment.ExperimentOutcome.Estimated;

/**
 * One look, at a time fixed beforehand: Student's t with Satterthwaite's degrees of freedom (Welch,
 * "The generalization of Student's problem when several different population variances are
 * involved", 1947), or the normal distribution where the degrees are infinite.
 *
 * @param alpha error level, two-sided
 */
public record FixedHorizon(double alpha) implements Inference {
  @Override
  public Method method() {
    return Method.FIXED;
  }

  @Override
  public FixedHorizon at(double level) {
    return new FixedHorizon(level);
  }

  @Override
  public ExperimentOutcome infer(Contrast contrast, Metric metric) {
    return test(contrast);
  }

  /** The test of a contrast, of whatever metric. */
  public Estimated test(Contrast contrast) {
    double error = contrast.standardError();
    double degrees = contrast.degreesOfFreedom();
    double halfWidth = Distributions.twoSidedQuantile(alpha, degrees) * error;
    double p =
        Distributions.twoSided(contrast.value() / contrast.nullError().orElse(error), degrees);
    return Estimated.single(
        contrast.value(), error, degrees, Interval.around(contrast.value(), halfWidth), p, alpha);
  }
}
