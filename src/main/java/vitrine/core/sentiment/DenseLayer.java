package vitrine.core.sentiment;

/**
 * A matrix and a bias.
 *
 * @param weights outputs × inputs
 * @param bias a number an output
 */
@SuppressWarnings("ArrayRecordComponent")
public record DenseLayer(float[][] weights, float[] bias) {

  /** Checks that the shapes fit together. */
  public DenseLayer {
    if (weights.length == 0 || bias.length != weights.length) {
      throw new IllegalArgumentException(weights.length + " rows, " + bias.length + " biases");
    }
  }

  /** How many numbers it reads. */
  public int inputs() {
    return weights[0].length;
  }

  /** How many numbers it gives. */
  public int outputs() {
    return bias.length;
  }

  /** The matrix times the input, plus the bias. */
  double[] apply(double[] input) {
    double[] output = new double[bias.length];
    for (int o = 0; o < output.length; o++) {
      double sum = bias[o];
      float[] row = weights[o];
      for (int i = 0; i < row.length; i++) {
        sum += row[i] * input[i];
      }
      output[o] = sum;
    }
    return output;
  }
}
