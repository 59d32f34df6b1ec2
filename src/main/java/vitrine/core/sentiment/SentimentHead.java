package vitrine.core.sentiment;

import java.util.List;

/**
 * A small network on top of an encoder: standardise, one hidden layer with ReLU, softmax at a
 * temperature. Cheap enough to run in plain Java: 25,000 multiplications a text.
 *
 * @param classes what the outputs stand for, two or three
 * @param mean of each input over the training rows
 * @param scale one over the standard deviation of each input
 * @param hiddenWeights hidden × inputs
 * @param hiddenBias a number a hidden unit
 * @param outWeights classes × hidden
 * @param outBias a number a class
 * @param temperature divides the logits; chosen on validation rows
 */
@SuppressWarnings("ArrayRecordComponent")
public record SentimentHead(
    List<Sentiment> classes,
    float[] mean,
    float[] scale,
    float[][] hiddenWeights,
    float[] hiddenBias,
    float[][] outWeights,
    float[] outBias,
    double temperature) {

  /** Checks that the shapes fit together. */
  public SentimentHead {
    classes = List.copyOf(classes);
    if (classes.size() != outWeights.length
        || outBias.length != outWeights.length
        || outWeights[0].length != hiddenWeights.length
        || hiddenBias.length != hiddenWeights.length
        || hiddenWeights[0].length != mean.length
        || scale.length != mean.length) {
      throw new IllegalArgumentException("the weights of a head do not fit together");
    }
    if (!(temperature > 0)) {
      throw new IllegalArgumentException("temperature " + temperature);
    }
  }

  /** The length of the vectors that it reads. */
  public int inputs() {
    return mean.length;
  }

  /** The same head with another temperature. */
  public SentimentHead at(double newTemperature) {
    return new SentimentHead(
        classes, mean, scale, hiddenWeights, hiddenBias, outWeights, outBias, newTemperature);
  }

  /** The outputs before temperature and softmax, a class each. */
  public double[] logits(float[] vector) {
    double[] input = new double[mean.length];
    for (int i = 0; i < input.length; i++) {
      input[i] = (vector[i] - mean[i]) * scale[i];
    }
    double[] logits = new double[outBias.length];
    for (int c = 0; c < logits.length; c++) {
      logits[c] = outBias[c];
    }
    for (int h = 0; h < hiddenBias.length; h++) {
      double sum = hiddenBias[h];
      float[] weights = hiddenWeights[h];
      for (int i = 0; i < input.length; i++) {
        sum += weights[i] * input[i];
      }
      if (sum > 0) {
        for (int c = 0; c < logits.length; c++) {
          logits[c] += outWeights[c][h] * sum;
        }
      }
    }
    return logits;
  }

  /** P(negative), P(neutral), P(positive); a class that the head does not know has 0. */
  public float[] probabilities(float[] vector) {
    double[] shares = softmax(logits(vector), temperature);
    float[] all = new float[Sentiment.values().length];
    for (int c = 0; c < shares.length; c++) {
      all[classes.get(c).ordinal()] = (float) shares[c];
    }
    return all;
  }

  /** The mean cross-entropy of examples, at temperature 1. */
  public double validationLoss(HeadTrainer.Examples examples) {
    double[][] logits = new double[examples.vectors().length][];
    for (int row = 0; row < logits.length; row++) {
      logits[row] = logits(examples.vectors()[row]);
    }
    return Temperature.loss(logits, examples.classes(), 1);
  }

  /** exp(logit / temperature), made to sum to 1. */
  static double[] softmax(double[] logits, double temperature) {
    double largest = Double.NEGATIVE_INFINITY;
    for (double logit : logits) {
      largest = Math.max(largest, logit);
    }
    double[] shares = new double[logits.length];
    double sum = 0;
    for (int c = 0; c < logits.length; c++) {
      shares[c] = Math.exp((logits[c] - largest) / temperature);
      sum += shares[c];
    }
    for (int c = 0; c < logits.length; c++) {
      shares[c] /= sum;
    }
    return shares;
  }
}
