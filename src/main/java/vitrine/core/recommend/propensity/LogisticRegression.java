package vitrine.core.recommend.propensity;

import java.util.Arrays;

/**
 * A logistic regression with a quadratic penalty, fitted by Newton's method (iteratively reweighted
 * least squares; Hastie, Tibshirani and Friedman, "The Elements of Statistical Learning", 4.4.1),
 * with halved steps where a whole one would not improve.
 *
 * @param intercept the logit where every input is 0; not penalised
 * @param coefficients one an input. Read only
 */
record LogisticRegression(double intercept, double[] coefficients) {
  private static final int MOST_STEPS = 100;
  private static final int MOST_HALVES = 30;
  private static final double SETTLED = 1e-10;

  /**
   * Fits by minimising Σ loss + penalty/2 · Σ coefficient².
   *
   * @param inputs a row an observation
   * @param outcomes what happened
   * @param penalty 0 or more; above 0 there is always one minimum as long as both outcomes occur
   */
  static LogisticRegression fit(double[][] inputs, boolean[] outcomes, double penalty) {
    int width = inputs[0].length + 1;
    double[] weights = new double[width];
    double loss = loss(inputs, outcomes, weights, penalty);
    for (int step = 0; step < MOST_STEPS; step++) {
      double[] move = direction(inputs, outcomes, weights, penalty);
      double scale = 1;
      double[] moved = moved(weights, move, scale);
      double now = loss(inputs, outcomes, moved, penalty);
      for (int half = 0; half < MOST_HALVES && !(now <= loss); half++) {
        scale /= 2;
        moved = moved(weights, move, scale);
        now = loss(inputs, outcomes, moved, penalty);
      }
      double change = 0;
      for (int i = 0; i < width; i++) {
        change = Math.max(change, Math.abs(moved[i] - weights[i]));
      }
      weights = moved;
      loss = now;
      if (change < SETTLED) {
        break;
      }
    }
    return new LogisticRegression(weights[0], Arrays.copyOfRange(weights, 1, width));
  }

  /** The log-odds of an observation. */
  double logit(double[] input) {
    double sum = intercept;
    for (int i = 0; i < coefficients.length; i++) {
      sum += coefficients[i] * input[i];
    }
    return sum;
  }

  private static double logit(double[] weights, double[] input) {
    double sum = weights[0];
    for (int i = 0; i < input.length; i++) {
      sum += weights[i + 1] * input[i];
    }
    return sum;
  }

  private static double[] moved(double[] weights, double[] move, double scale) {
    double[] moved = weights.clone();
    for (int i = 0; i < moved.length; i++) {
      moved[i] += scale * move[i];
    }
    return moved;
  }

  private static double loss(
      double[][] inputs, boolean[] outcomes, double[] weights, double penalty) {
    double loss = 0;
    for (int row = 0; row < inputs.length; row++) {
      loss += ProbabilityMetrics.loss(logit(weights, inputs[row]), outcomes[row]);
    }
    for (int i = 1; i < weights.length; i++) {
      loss += penalty / 2 * weights[i] * weights[i];
    }
    return loss;
  }

  /** The step to the minimum of the quadratic that touches the loss at these weights. */
  private static double[] direction(
      double[][] inputs, boolean[] outcomes, double[] weights, double penalty) {
    int width = weights.length;
    double[] downhill = new double[width];
    double[][] curvature = new double[width][width];
    double[] input = new double[width];
    input[0] = 1;
    for (int row = 0; row < inputs.length; row++) {
      System.arraycopy(inputs[row], 0, input, 1, width - 1);
      double p = ProbabilityMetrics.probability(logit(weights, inputs[row]));
      double spread = p * (1 - p);
      for (int i = 0; i < width; i++) {
        downhill[i] += ((outcomes[row] ? 1 : 0) - p) * input[i];
        double weighted = spread * input[i];
        for (int j = 0; j <= i; j++) {
          curvature[i][j] += weighted * input[j];
        }
      }
    }
    for (int i = 1; i < width; i++) {
      downhill[i] -= penalty * weights[i];
      curvature[i][i] += penalty;
    }
    return solved(curvature, downhill);
  }

  /** Solves a symmetric positive definite system, given its lower triangle, by Cholesky. */
  private static double[] solved(double[][] lower, double[] right) {
    int size = right.length;
    for (int i = 0; i < size; i++) {
      for (int j = 0; j <= i; j++) {
        double sum = lower[i][j];
        for (int k = 0; k < j; k++) {
          sum -= lower[i][k] * lower[j][k];
        }
        // certain outcomes leave no curvature: a tiny one keeps the step finite
        lower[i][j] = i == j ? Math.sqrt(Math.max(sum, Double.MIN_NORMAL)) : sum / lower[j][j];
      }
    }
    double[] x = right.clone();
    for (int i = 0; i < size; i++) {
      for (int k = 0; k < i; k++) {
        x[i] -= lower[i][k] * x[k];
      }
      x[i] /= lower[i][i];
    }
    for (int i = size - 1; i >= 0; i--) {
      for (int k = i + 1; k < size; k++) {
        x[i] -= lower[k][i] * x[k];
      }
      x[i] /= lower[i][i];
    }
    return x;
  }
}
