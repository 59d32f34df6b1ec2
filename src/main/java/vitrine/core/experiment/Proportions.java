package vitrine.core.experiment;

/** Tests and intervals of shares. */
public final class Proportions {
  private Proportions() {}

  /** The standard error of B - A if both arms shared one share: of the pooled z test. */
  static double pooledError(ArmEstimate a, ArmEstimate b) {
    double both = (double) a.n() + b.n();
    double pooled = (a.n() * a.value() + b.n() * b.value()) / both;
    return Math.sqrt(pooled * (1 - pooled) * (1.0 / a.n() + 1.0 / b.n()));
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
  public static Interval wilson(double share, long n, double alpha) {
    double z = Distributions.normalQuantile(alpha);
    double z2n = z * z / n;
    double centre = (share + z2n / 2) / (1 + z2n);
    double half = z * Math.sqrt(share * (1 - share) / n + z2n / (4 * n)) / (1 + z2n);
    return new Interval(Math.max(0, centre - half), Math.min(1, centre + half));
  }
}
