package vitrine.core.recommend.sequence;

/**
 * A linear layer, kept in × out: a product is then a sum of rows, a loop that the compiler turns
 * into vector instructions, which it does not do with sums of products.
 */
final class DenseRows {
  private final int in;
  private final int out;
  private final float[] turned;
  private final float[] bias;

  /**
   * A layer.
   *
   * @param weight out × in, row-major
   */
  DenseRows(float[] weight, float[] bias) {
    this.out = bias.length;
    this.in = weight.length / out;
    this.bias = bias;
    this.turned = new float[weight.length];
    for (int row = 0; row < out; row++) {
      for (int column = 0; column < in; column++) {
        turned[column * out + row] = weight[row * in + column];
      }
    }
  }

  int out() {
    return out;
  }

  /** Writes the layer's output for the input that starts at {@code from}. */
  void apply(float[] x, int from, float[] y, int to) {
    System.arraycopy(bias, 0, y, to, out);
    int column = 0;
    for (; column + 3 < in; column += 4) {
      float a = x[from + column];
      float b = x[from + column + 1];
      float c = x[from + column + 2];
      float d = x[from + column + 3];
      int first = column * out;
      int second = first + out;
      int third = second + out;
      int fourth = third + out;
      for (int row = 0; row < out; row++) {
        y[to + row] +=
            a * turned[first + row]
                + b * turned[second + row]
                + c * turned[third + row]
                + d * turned[fourth + row];
      }
    }
    for (; column < in; column++) {
      float a = x[from + column];
      int first = column * out;
      for (int row = 0; row < out; row++) {
        y[to + row] += a * turned[first + row];
      }
    }
  }
}
