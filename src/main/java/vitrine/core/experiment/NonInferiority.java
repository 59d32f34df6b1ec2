package vitrine.core.experiment;

import java.util.Optional;
import vitrine.core.experiment.MetricRole.Guardrail;
import vitrine.core.experiment.MetricRole.Margin;

/**
 * The one-sided test that a guardrail loses less than its margin: H0 effect ≤ -margin where more is
 * better, effect ≥ margin where less is (Wellek, "Testing Statistical Hypotheses of Equivalence and
 * Noninferiority", 2010).
 *
 * @param margin the loss that is acceptable
 * @param p one-sided
 * @param bound the one-sided confidence bound of the effect at 1 - alpha, on the margin's scale:
 *     lower where more is better, upper where less is
 * @param holds whether p is below alpha
 */
public record NonInferiority(Margin margin, double p, double bound, boolean holds) {

  /** The test of a guardrail with a margin; empty for all else. */
  static Optional<NonInferiority> of(
      Metric metric, Comparison absolute, Comparison relative, double alpha) {
    if (!(metric.role() instanceof Guardrail guardrail) || guardrail.margin().isEmpty()) {
      return Optional.empty();
    }
    Margin margin = guardrail.margin().get();
    Comparison told = margin.scale() == Scale.ABSOLUTE ? absolute : relative;
    if (!(told instanceof Contrast contrast)) {
      return Optional.empty();
    }
    double error = contrast.standardError();
    double degrees = contrast.degreesOfFreedom();
    double better = metric.direction().better(contrast.value());
    double p = Distributions.above((better + margin.size()) / error, degrees);
    double bound = better - Distributions.twoSidedQuantile(2 * alpha, degrees) * error;
    return Optional.of(new NonInferiority(margin, p, metric.direction().better(bound), p < alpha));
  }
}
