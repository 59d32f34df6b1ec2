package vitrine.infra.djl;

import java.util.Random;
import vitrine.core.sentiment.TrainingSettings;

/** The four weight arrays of a head while it is trained: hidden weights and bias, out the same. */
record HeadWeights(int inputs, int hidden, int classes, float[][] arrays) {

  /** First weights: He et al. 2015 for the hidden layer, Glorot for the output, biases 0. */
  static HeadWeights random(int inputs, int classes, TrainingSettings settings) {
    Random random = new Random(settings.seed());
    int hidden = settings.hidden();
    float[][] arrays = {
      normal(random, hidden * inputs, Math.sqrt(2.0 / inputs)),
      new float[hidden],
      normal(random, classes * hidden, Math.sqrt(2.0 / (hidden + classes))),
      new float[classes]
    };
    return new HeadWeights(inputs, hidden, classes, arrays);
  }

  private static float[] normal(Random random, int size, double deviation) {
    float[] values = new float[size];
    for (int i = 0; i < size; i++) {
      values[i] = (float) (random.nextGaussian() * deviation);
    }
    return values;
  }

  HeadWeights copy() {
    float[][] copies = new float[arrays.length][];
    for (int i = 0; i < copies.length; i++) {
      copies[i] = arrays[i].clone();
    }
    return new HeadWeights(inputs, hidden, classes, copies);
  }

  float[][] hiddenRows() {
    return rows(arrays[0], hidden, inputs);
  }

  float[][] outRows() {
    return rows(arrays[2], classes, hidden);
  }

  private static float[][] rows(float[] values, int height, int width) {
    float[][] rows = new float[height][width];
    for (int row = 0; row < height; row++) {
      System.arraycopy(values, row * width, rows[row], 0, width);
    }
    return rows;
  }
}
