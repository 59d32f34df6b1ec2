package vitrine.core.sentiment.explain;

import vitrine.core.common.Progress;

/** The integral behind {@link WordAttribution}, of any function of numbers. */
public final class IntegratedGradients {
  private IntegratedGradients() {}

  /**
   * What each number of a point adds to the function's value.
   *
   * @param attributions one a number of the point
   * @param value of the function at the point
   * @param baseline of the function at the baseline
   * @param steps of the integral
   */
  @SuppressWarnings("ArrayRecordComponent")
  public record Integral(double[] attributions, double value, double baseline, int steps) {}

  /**
   * (x - x0) times the mean gradient at the middles of equal steps from x0 to x, in {@value
   * WordAttribution#FIRST_STEPS} steps, doubled until the sum is complete or at {@value
   * WordAttribution#MOST_STEPS}. Where the two values hardly differ, more steps would not help and
   * are not taken.
   *
   * @throws java.util.concurrent.CancellationException if cancelled; checked every few points
   */
  public static Integral integrate(
      DifferentiableLogit function, float[] point, float[] baseline, Progress progress) {
    double value = function.value(point);
    double baselineValue = function.value(baseline);
    double difference = value - baselineValue;
    int steps = WordAttribution.FIRST_STEPS;
    while (true) {
      double[] attributions = path(function, point, baseline, steps, progress);
      if (Math.abs(difference) < Attribution.SMALLEST_DIFFERENCE
          || steps >= WordAttribution.MOST_STEPS
          || error(attributions, difference) < Attribution.LARGEST_ERROR) {
        return new Integral(attributions, value, baselineValue, steps);
      }
      steps *= 2;
    }
  }

  private static double error(double[] attributions, double difference) {
    double sum = 0;
    for (double attribution : attributions) {
      sum += attribution;
    }
    return Math.abs(sum - difference) / Math.abs(difference);
  }

  private static double[] path(
      DifferentiableLogit function, float[] point, float[] baseline, int steps, Progress progress) {
    double[] sums = new double[point.length];
    for (int from = 0; from < steps; from += function.pointsTogether()) {
      progress.checkCancelled();
      int count = Math.min(function.pointsTogether(), steps - from);
      float[][] points = new float[count][];
      for (int i = 0; i < count; i++) {
        points[i] = between(point, baseline, (from + i + .5) / steps);
      }
      for (float[] gradient : function.gradients(points)) {
        for (int i = 0; i < sums.length; i++) {
          sums[i] += gradient[i];
        }
      }
      progress.report(from + (long) count, steps);
    }
    for (int i = 0; i < sums.length; i++) {
      sums[i] *= ((double) point[i] - baseline[i]) / steps;
    }
    return sums;
  }

  private static float[] between(float[] point, float[] baseline, double share) {
    float[] between = new float[point.length];
    for (int i = 0; i < between.length; i++) {
      between[i] = (float) (baseline[i] + share * ((double) point[i] - baseline[i]));
    }
    return between;
  }
}
