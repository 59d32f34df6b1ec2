package vitrine.core.experiment;

/**
 * Two-sided bounds z_k with P(|Z_1| &lt; z_1, …, |Z_k-1| &lt; z_k-1, |Z_k| ≥ z_k) = alpha·(t_k² -
 * t_k-1²), Z_k = W(t_k)/√t_k, W Brownian motion: Lan and DeMets, "Discrete sequential boundaries
 * for clinical trials", Biometrika 70 (1983). A bound does not depend on later looks, so that those
 * of all looks come out of one pass.
 */
public final class SpendingBounds {
  /** Looks closer than this, in shares of the plan, are one look. */
  private static final double SAME = 1e-8;

  /** Beyond it the normal distribution has nothing that a double can tell. */
  private static final double FARTHEST = 38;

  private static final int MOST_STEPS = 200;

  private SpendingBounds() {}

  /**
   * The bound of every look, good to 1e-9.
   *
   * @param shares of the plan at the looks, increasing, in (0, 1]
   * @param alpha error level, two-sided, over all looks
   */
  public static double[] of(double[] shares, double alpha) {
    double[] bounds = new double[shares.length];
    double last = shares[0];
    bounds[0] = Distributions.normalQuantile(alpha * last * last);
    SurvivingPaths paths = null;
    double before = last;
    for (int look = 1; look < shares.length; look++) {
      double share = shares[look];
      double step = share - last;
      if (step < SAME) {
        bounds[look] = bounds[look - 1];
        continue;
      }
      double limit = bounds[look - 1] * Math.sqrt(last);
      paths =
          paths == null
              ? SurvivingPaths.first(last, limit, step)
              : paths.after(last - before, limit, step);
      bounds[look] = bound(paths, step, share, alpha * step * (share + last), bounds[look - 1]);
      before = last;
      last = share;
    }
    return bounds;
  }

  /** Newton's method on the logarithm of the probability, kept inside a shrinking bracket. */
  private static double bound(
      SurvivingPaths paths, double step, double share, double spent, double guess) {
    double root = Math.sqrt(share);
    double low = 0;
    double high = FARTHEST;
    double z = guess;
    for (int i = 0; i < MOST_STEPS; i++) {
      double leaving = paths.leaving(z * root, step);
      if (leaving > spent) {
        low = z;
      } else {
        high = z;
      }
      double slope = 2 * root * paths.density(z * root, step) / leaving;
      double next = z + (Math.log(leaving) - Math.log(spent)) / slope;
      if (!(next > low && next < high)) {
        next = (low + high) / 2;
      }
      if (Math.abs(next - z) < 1e-13 || high - low < 1e-13) {
        return next;
      }
      z = next;
    }
    return z;
  }
}
