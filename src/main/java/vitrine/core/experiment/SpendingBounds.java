package vitrine.core.experiment;

import java.util.Arrays;

/**
 * Two-sided bounds z_k with P(|Z_1| &lt; z_1, …, |Z_k-1| &lt; z_k-1, |Z_k| ≥ z_k) = alpha·(t_k² -
 * t_k-1²), Z_k = W(t_k)/√t_k, W Brownian motion. The density of the paths that have not crossed is
 * carried from look to look by numerical integration: Armitage, McPherson and Rowe, "Repeated
 * significance tests on accumulating data" (1969).
 */
final class SpendingBounds {
  private static final int STEPS = 2_000;
  private static final int HALVINGS = 200;

  private SpendingBounds() {}

  /** The bounds at increasing shares of the plan in (0, 1]. */
  static double[] of(double[] shares, double alpha) {
    double[] bounds = new double[shares.length];
    bounds[0] = Distributions.normalQuantile(alpha * shares[0] * shares[0]);
    double[] at = grid(bounds[0] * Math.sqrt(shares[0]));
    double[] density = new double[at.length];
    for (int i = 0; i < at.length; i++) {
      density[i] = normal(at[i], shares[0]);
    }
    for (int look = 1; look < shares.length; look++) {
      double step = shares[look] - shares[look - 1];
      double spent = alpha * (shares[look] * shares[look] - shares[look - 1] * shares[look - 1]);
      bounds[look] = bound(at, density, step, Math.sqrt(shares[look]), spent);
      double[] next = grid(bounds[look] * Math.sqrt(shares[look]));
      density = carried(at, density, next, step);
      at = next;
    }
    return bounds;
  }

  private static double bound(
      double[] at, double[] density, double step, double root, double spent) {
    double low = 0;
    double high = 40;
    for (int i = 0; i < HALVINGS && high - low > 1e-13; i++) {
      double middle = (low + high) / 2;
      if (crossing(at, density, step, middle * root) > spent) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return (low + high) / 2;
  }

  private static double crossing(double[] at, double[] density, double step, double limit) {
    double root = Math.sqrt(step);
    double[] leaves = new double[at.length];
    for (int i = 0; i < at.length; i++) {
      leaves[i] =
          density[i]
              * (Distributions.normalBelow((at[i] - limit) / root)
                  + Distributions.normalBelow((-limit - at[i]) / root));
    }
    return simpson(leaves, at[1] - at[0]);
  }

  private static double[] carried(double[] at, double[] density, double[] next, double step) {
    double[] carried = new double[next.length];
    double[] terms = new double[at.length];
    for (int j = 0; j < next.length; j++) {
      for (int i = 0; i < at.length; i++) {
        terms[i] = density[i] * normal(next[j] - at[i], step);
      }
      carried[j] = simpson(terms, at[1] - at[0]);
    }
    return carried;
  }

  private static double[] grid(double limit) {
    double[] at = new double[STEPS + 1];
    Arrays.setAll(at, i -> -limit + 2 * limit * i / STEPS);
    return at;
  }

  private static double simpson(double[] values, double width) {
    double sum = values[0] + values[values.length - 1];
    for (int i = 1; i < values.length - 1; i++) {
      sum += (i % 2 == 1 ? 4 : 2) * values[i];
    }
    return sum * width / 3;
  }

  private static double normal(double x, double variance) {
    double deviation = Math.sqrt(variance);
    return Distributions.normalDensity(x / deviation) / deviation;
  }
}
