package vitrine.infra.djl;

/**
 * Adam with decoupled weight decay (Loshchilov and Hutter 2019) over one array of weights. Plain
 * Java: the weights are few, and nothing of it lies in the gradient's graph.
 */
final class AdamW {
  private static final double BETA_1 = .9;
  private static final double BETA_2 = .999;
  private static final double EPSILON = 1e-8;

  private final double learningRate;
  private final double weightDecay;
  private final double[] first;
  private final double[] second;
  private int step;

  AdamW(int size, double learningRate, double weightDecay) {
    this.learningRate = learningRate;
    this.weightDecay = weightDecay;
    this.first = new double[size];
    this.second = new double[size];
  }

  /** Moves the weights against the gradient, which is multiplied by {@code scale} first. */
  void step(float[] weights, float[] gradient, double scale) {
    step++;
    double correct1 = 1 - Math.pow(BETA_1, step);
    double correct2 = 1 - Math.pow(BETA_2, step);
    for (int i = 0; i < weights.length; i++) {
      double g = gradient[i] * scale;
      first[i] = BETA_1 * first[i] + (1 - BETA_1) * g;
      second[i] = BETA_2 * second[i] + (1 - BETA_2) * g * g;
      double move = first[i] / correct1 / (Math.sqrt(second[i] / correct2) + EPSILON);
      weights[i] -= (float) (learningRate * (move + weightDecay * weights[i]));
    }
  }
}
