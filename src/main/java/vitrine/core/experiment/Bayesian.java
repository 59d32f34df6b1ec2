package vitrine.core.experiment;

import java.util.Optional;
import vitrine.core.experiment.ExperimentOutcome.NotEstimable;
import vitrine.core.experiment.ExperimentOutcome.Posterior;

/**
 * The posterior of an effect under a normal likelihood with the effect's standard error and the
 * metric's prior, flat where it has none: conjugate normal updating (Gelman et al., "Bayesian Data
 * Analysis", 2.5); risk is the expected loss of Stucchio, "Bayesian A/B testing at VWO" (2015).
 *
 * @param alpha the interval holds 1 - alpha of the posterior
 */
public record Bayesian(double alpha) implements Inference {
  @Override
  public Method method() {
    return Method.BAYESIAN;
  }

  @Override
  public Bayesian at(double level) {
    return new Bayesian(level);
  }

  @Override
  public ExperimentOutcome infer(Contrast contrast, Metric metric) {
    Optional<Prior> given = metric.prior();
    if (given.isPresent()
        && given.get().scale() != contrast.scale()
        && contrast.controlValue() == 0) {
      return new NotEstimable(Reason.CONTROL_IS_ZERO);
    }
    double mean = contrast.value();
    double variance = contrast.variance();
    if (given.isPresent()) {
      Prior prior = given.get().on(contrast.scale(), contrast.controlValue());
      double priorVariance = prior.standardDeviation() * prior.standardDeviation();
      double trust = priorVariance / (priorVariance + variance);
      mean = trust * contrast.value() + (1 - trust) * prior.mean();
      variance = trust * variance;
    }
    return posterior(mean, Math.sqrt(variance), metric.direction());
  }

  private Posterior posterior(double mean, double deviation, Direction direction) {
    double z = mean / deviation;
    double above = Distributions.normalBelow(z);
    double density = deviation * Distributions.normalDensity(z);
    double gain = mean * above + density;
    double loss = density - mean * Distributions.normalBelow(-z);
    Interval interval = Interval.around(mean, Distributions.normalQuantile(alpha) * deviation);
    return direction == Direction.MORE
        ? new Posterior(mean, deviation, interval, above, gain, loss)
        : new Posterior(mean, deviation, interval, Distributions.normalBelow(-z), loss, gain);
  }
}
