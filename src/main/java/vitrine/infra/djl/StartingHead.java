package vitrine.infra.djl;

import java.util.List;
import vitrine.core.sentiment.DenseLayer;
import vitrine.core.sentiment.Sentiment;
import vitrine.core.sentiment.SentimentHead;

/**
 * The linear head that a fine-tuning begins with: a logistic regression on the frozen encoder's
 * vectors with a ridge penalty. A head that already fits keeps the first steps from distorting what
 * the encoder knows (Kumar et al. 2022, "Fine-tuning can distort pretrained features").
 */
final class StartingHead {
  private static final int STEPS = 300;
  private static final double RATE = .02;
  private static final double RIDGE = .05;

  private StartingHead() {}

  /** The head at temperature 1; it follows from its arguments alone. */
  static SentimentHead fit(float[][] vectors, int[] truths, List<Sentiment> classes) {
    Standard standard = Standard.common(vectors);
    int inputs = vectors[0].length;
    int outputs = classes.size();
    float[][] rows = new float[vectors.length][inputs];
    for (int row = 0; row < rows.length; row++) {
      standard.apply(vectors[row], rows[row], 0);
    }
    float[] weights = new float[outputs * inputs];
    float[] bias = new float[outputs];
    AdamW moveWeights = new AdamW(weights.length, RATE, 0);
    AdamW moveBias = new AdamW(outputs, RATE, 0);
    for (int step = 0; step < STEPS; step++) {
      float[] ofWeights = new float[weights.length];
      float[] ofBias = new float[outputs];
      addGradient(rows, truths, weights, bias, ofWeights, ofBias);
      for (int i = 0; i < weights.length; i++) {
        ofWeights[i] += (float) (RIDGE * weights[i]);
      }
      moveWeights.step(weights, ofWeights, 1);
      moveBias.step(bias, ofBias, 1);
    }
    float[][] matrix = new float[outputs][inputs];
    for (int c = 0; c < outputs; c++) {
      System.arraycopy(weights, c * inputs, matrix[c], 0, inputs);
    }
    return new SentimentHead(
        classes, standard.mean(), standard.scale(), List.of(new DenseLayer(matrix, bias)), 1);
  }

  private static void addGradient(
      float[][] rows,
      int[] truths,
      float[] weights,
      float[] bias,
      float[] ofWeights,
      float[] ofBias) {
    int inputs = rows[0].length;
    double[] shares = new double[bias.length];
    for (int row = 0; row < rows.length; row++) {
      double sum = 0;
      double largest = Double.NEGATIVE_INFINITY;
      for (int c = 0; c < bias.length; c++) {
        float logit = bias[c];
        for (int i = 0; i < inputs; i++) {
          logit += weights[c * inputs + i] * rows[row][i];
        }
        shares[c] = logit;
        largest = Math.max(largest, logit);
      }
      for (int c = 0; c < bias.length; c++) {
        shares[c] = Math.exp(shares[c] - largest);
        sum += shares[c];
      }
      for (int c = 0; c < bias.length; c++) {
        float wrong = (float) ((shares[c] / sum - (c == truths[row] ? 1 : 0)) / rows.length);
        ofBias[c] += wrong;
        for (int i = 0; i < inputs; i++) {
          ofWeights[c * inputs + i] += wrong * rows[row][i];
        }
      }
    }
  }
}
