package vitrine.core.experiment;

import java.util.List;
import java.util.OptionalDouble;
import vitrine.core.experiment.ExperimentOutcome.Estimated;
import vitrine.core.experiment.ExperimentOutcome.NotEstimable;

/**
 * A few planned looks that spend alpha·t² by the share t of the plan that is in: Lan and DeMets,
 * "Discrete sequential boundaries for clinical trials", Biometrika 70 (1983), with the power family
 * of Kim and DeMets (1987).
 *
 * @param alpha error level, two-sided, over all looks
 * @param planned N*: units of the two compared arms together; empty: the looks stand as given
 * @param looks shares of N* at the looks made
 */
public record GroupSequential(double alpha, OptionalDouble planned, List<Double> looks)
    implements Inference {
  /** Copies the list. */
  public GroupSequential {
    looks = List.copyOf(looks);
  }

  @Override
  public Method method() {
    return Method.GROUP_SEQUENTIAL;
  }

  @Override
  public GroupSequential at(double level) {
    return new GroupSequential(level, planned, looks);
  }

  @Override
  public ExperimentOutcome infer(Contrast contrast, Metric metric) {
    double[] made = LooksMade.of(looks, planned, contrast.units());
    if (made.length == 0) {
      return new NotEstimable(Reason.NO_PLAN);
    }
    double[] bounds = SpendingBounds.of(made, alpha);
    double bound = bounds[bounds.length - 1];
    double error = contrast.standardError();
    return Estimated.single(
        contrast.value(),
        error,
        Double.POSITIVE_INFINITY,
        Interval.around(contrast.value(), bound * error),
        Distributions.twoSided(contrast.value() / error, Double.POSITIVE_INFINITY),
        Distributions.twoSided(bound, Double.POSITIVE_INFINITY));
  }

  /** Whether a look came after the plan was used up: the error level is not guaranteed then. */
  public boolean exceeded(double units) {
    return planned.isPresent() && units > planned.getAsDouble();
  }
}
