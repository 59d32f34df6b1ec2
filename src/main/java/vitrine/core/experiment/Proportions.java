package vitrine.core.experiment;

import vitrine.core.experiment.ExperimentOutcome.Estimated;

/** Tests and intervals of shares. */
final class Proportions {
  private Proportions() {}

  /**
   * B - A: p from the pooled z test, the interval by Wald with the unpooled variance. Near alpha
   * the two can disagree.
   */
  static ExperimentOutcome absolute(ArmEstimate a, ArmEstimate b, double alpha) {
    return Welch.check(a, b)
        .orElseGet(
            () -> {
              double effect = b.value() - a.value();
              double error = Math.sqrt(a.variancePerUnit() + b.variancePerUnit());
              double both = (double) a.n() + b.n();
              double pooled = (a.n() * a.value() + b.n() * b.value()) / both;
              double pooledError = Math.sqrt(pooled * (1 - pooled) * (1.0 / a.n() + 1.0 / b.n()));
              return Estimated.single(
                  effect,
                  error,
                  Double.POSITIVE_INFINITY,
                  Interval.around(effect, Distributions.normalQuantile(alpha) * error),
                  Distributions.twoSided(effect / pooledError, Double.POSITIVE_INFINITY));
            });
  }

  /**
   * The interval of B - A that Newcombe combines from the two Wilson intervals, without continuity
   * correction: method 10 of "Interval estimation for the difference between independent
   * proportions", Statistics in Medicine 17 (1998).
   */
  static Interval newcombe(ArmEstimate a, ArmEstimate b, double alpha) {
    Interval wilsonA = wilson(a.value(), a.n(), alpha);
    Interval wilsonB = wilson(b.value(), b.n(), alpha);
    double effect = b.value() - a.value();
    return new Interval(
        effect - Math.hypot(b.value() - wilsonB.low(), wilsonA.high() - a.value()),
        effect + Math.hypot(wilsonB.high() - b.value(), a.value() - wilsonA.low()));
  }

  /** Wilson's score interval of one share, without continuity correction (1927). */
  static Interval wilson(double share, long n, double alpha) {
    double z = Distributions.normalQuantile(alpha);
    double z2n = z * z / n;
    double centre = (share + z2n / 2) / (1 + z2n);
    double half = z * Math.sqrt(share * (1 - share) / n + z2n / (4 * n)) / (1 + z2n);
    return new Interval(Math.max(0, centre - half), Math.min(1, centre + half));
  }
}
