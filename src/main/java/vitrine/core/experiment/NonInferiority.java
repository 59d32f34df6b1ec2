package vitrine.core.experiment;

import java.util.Optional;
import java.util.OptionalDouble;
import vitrine.core.experiment.ExperimentOutcome.Estimated;
import vitrine.core.experiment.ExperimentOutcome.NotEstimable;
import vitrine.core.experiment.ExperimentOutcome.Posterior;
import vitrine.core.experiment.MetricRole.Guardrail;
import vitrine.core.experiment.MetricRole.Margin;

/**
 * The one-sided test that a guardrail loses less than its margin: H0 effect ≤ -margin where more is
 * better, effect ≥ margin where less is (Wellek, "Testing Statistical Hypotheses of Equivalence and
 * Noninferiority", 2010). One-sided at alpha is two-sided at 2·alpha by the method of the effect,
 * so that a guardrail may be looked at as often as the goals beside it; shares are not pooled,
 * because they differ under H0. Of a posterior, p is the probability that the loss exceeds the
 * margin.
 *
 * @param margin the loss that is acceptable
 * @param p one-sided
 * @param bound the one-sided bound of the effect at 1 - alpha, on the margin's scale: lower where
 *     more is better, upper where less is
 * @param holds whether the bound shows that the margin is kept
 */
public record NonInferiority(Margin margin, double p, double bound, boolean holds) {

  /** The test of a guardrail with a margin; empty for all else, and for alpha from one half on. */
  static Optional<NonInferiority> of(
      Metric metric, Comparison absolute, Comparison relative, Inference inference) {
    double level = 2 * inference.alpha();
    if (!(metric.role() instanceof Guardrail guardrail)
        || guardrail.margin().isEmpty()
        || level >= 1) {
      return Optional.empty();
    }
    Margin margin = guardrail.margin().get();
    Comparison told = margin.scale() == Scale.ABSOLUTE ? absolute : relative;
    if (!(told instanceof Contrast contrast)) {
      return Optional.empty();
    }
    double size = metric.direction().better(margin.size());
    Inference oneSided = inference.at(level);
    return switch (oneSided.infer(contrast, metric)) {
      case Estimated effect ->
          oneSided
              .infer(moved(contrast, size), metric)
              .estimated()
              .map(away -> test(metric, margin, effect.interval(), p(metric, away)));
      case Posterior belief -> {
        double better = metric.direction().better(belief.value()) + margin.size();
        double p = Distributions.normalBelow(-better / belief.standardDeviation());
        yield Optional.of(test(metric, margin, belief.interval(), p));
      }
      case NotEstimable _ -> Optional.empty();
    };
  }

  private static NonInferiority test(Metric metric, Margin margin, Interval interval, double p) {
    double bound = metric.direction() == Direction.MORE ? interval.low() : interval.high();
    return new NonInferiority(margin, p, bound, metric.direction().better(bound) > -margin.size());
  }

  private static double p(Metric metric, Estimated away) {
    return metric.direction().better(away.value()) > 0 ? away.p() / 2 : 1 - away.p() / 2;
  }

  /** The effect seen from the edge of the margin. */
  private static Contrast moved(Contrast contrast, double size) {
    return new Contrast(
        contrast.scale(),
        contrast.value() + size,
        contrast.controlValue(),
        contrast.controlUnits(),
        contrast.treatmentUnits(),
        contrast.controlVariance(),
        contrast.treatmentVariance(),
        contrast.degreesOfFreedom(),
        OptionalDouble.empty());
  }
}
