package vitrine.core.sentiment;

import java.util.Arrays;
import java.util.List;

/**
 * A small network on top of an encoder: standardise, dense layers with ReLU between them, softmax
 * at a temperature. Cheap enough to run in plain Java: some ten thousand multiplications a text.
 *
 * @param classes what the outputs stand for, two or three
 * @param mean of each input over the training rows; 0 to leave inputs as they are
 * @param scale one over the standard deviation of each input; 1 to leave inputs as they are
 * @param layers one for a linear head, two for one with a hidden layer
 * @param temperature divides the logits; chosen on validation rows
 */
@SuppressWarnings("ArrayRecordComponent")
public record SentimentHead(
    List<Sentiment> classes,
    float[] mean,
    float[] scale,
    List<DenseLayer> layers,
    double temperature) {

  /** Checks that the shapes fit together. */
  public SentimentHead {
    classes = List.copyOf(classes);
    layers = List.copyOf(layers);
    int width = mean.length;
    for (DenseLayer layer : layers) {
      if (layer.inputs() != width) {
        throw new IllegalArgumentException("the weights of a head do not fit together");
      }
      width = layer.outputs();
    }
    if (layers.isEmpty() || width != classes.size() || scale.length != mean.length) {
      throw new IllegalArgumentException("the weights of a head do not fit together");
    }
    if (!(temperature > 0)) {
      throw new IllegalArgumentException("temperature " + temperature);
    }
  }

  /** A linear head on inputs as they are, at temperature 1. */
  public static SentimentHead linear(List<Sentiment> classes, DenseLayer layer) {
    float[] ones = new float[layer.inputs()];
    Arrays.fill(ones, 1);
    return new SentimentHead(classes, new float[ones.length], ones, List.of(layer), 1);
  }

  /** The length of the vectors that it reads. */
  public int inputs() {
    return mean.length;
  }

  /** The same head with another temperature. */
  public SentimentHead at(double newTemperature) {
    return new SentimentHead(classes, mean, scale, layers, newTemperature);
  }

  /** The outputs before temperature and softmax, a class each. */
  public double[] logits(float[] vector) {
    double[] values = new double[mean.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = (vector[i] - mean[i]) * scale[i];
    }
    for (int layer = 0; layer < layers.size(); layer++) {
      if (layer > 0) {
        for (int i = 0; i < values.length; i++) {
          values[i] = Math.max(0, values[i]);
        }
      }
      values = layers.get(layer).apply(values);
    }
    return values;
  }

  /** P(negative), P(neutral), P(positive); a class that the head does not know has 0. */
  public float[] probabilities(float[] vector) {
    return shares(logits(vector));
  }

  /** The probabilities that go with logits; a class that the head does not know has 0. */
  float[] shares(double[] logits) {
    double[] shares = softmax(logits, temperature);
    float[] all = new float[Sentiment.values().length];
    for (int c = 0; c < shares.length; c++) {
      all[classes.get(c).ordinal()] = (float) shares[c];
    }
    return all;
  }

  /** The same head at the temperature at which the loss of these rows is smallest. */
  public SentimentHead calibrated(HeadTrainer.Examples examples) {
    double[][] logits = new double[examples.classes().length][];
    for (int row = 0; row < logits.length; row++) {
      logits[row] = logits(examples.vectors()[row]);
    }
    return at(Temperature.fit(logits, examples.classes()));
  }

  /** The mean cross-entropy of examples. */
  public double validationLoss(HeadTrainer.Examples examples) {
    double[][] logits = new double[examples.vectors().length][];
    for (int row = 0; row < logits.length; row++) {
      logits[row] = logits(examples.vectors()[row]);
    }
    return Temperature.loss(logits, examples.classes(), temperature);
  }

  /** The share of examples whose largest logit is that of their class. */
  public double accuracy(HeadTrainer.Examples examples) {
    int right = 0;
    for (int row = 0; row < examples.classes().length; row++) {
      double[] logits = logits(examples.vectors()[row]);
      int best = 0;
      for (int c = 1; c < logits.length; c++) {
        best = logits[c] > logits[best] ? c : best;
      }
      right += best == examples.classes()[row] ? 1 : 0;
    }
    return (double) right / examples.classes().length;
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
