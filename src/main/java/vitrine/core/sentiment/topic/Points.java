package vitrine.core.sentiment.topic;

/**
 * Vectors of length one, side by side.
 *
 * @param values points × dimensions
 * @param dimensions of a point
 */
@SuppressWarnings("ArrayRecordComponent")
record Points(float[] values, int dimensions) {

  /**
   * Vectors less their mean, made one long again. Reviews of one shop all point much the same way;
   * without the mean what sets them apart counts (Mu, Viswanath: All-but-the-Top, 2018).
   */
  static Points centred(float[] values, int dimensions) {
    int count = values.length / dimensions;
    double[] mean = new double[dimensions];
    for (int i = 0; i < values.length; i++) {
      mean[i % dimensions] += (double) values[i] / count;
    }
    float[] centred = new float[values.length];
    for (int point = 0; point < count; point++) {
      int from = point * dimensions;
      double squares = 0;
      for (int d = 0; d < dimensions; d++) {
        double value = values[from + d] - mean[d];
        centred[from + d] = (float) value;
        squares += value * value;
      }
      double norm = Math.max(Math.sqrt(squares), 1e-12);
      for (int d = 0; d < dimensions; d++) {
        centred[from + d] /= (float) norm;
      }
    }
    return new Points(centred, dimensions);
  }

  int count() {
    return values.length / dimensions;
  }

  /** Every so-many-th point, so that about as many are left as asked for. */
  Points sample(int about) {
    int step = Math.max(1, count() / about);
    int kept = (count() + step - 1) / step;
    float[] some = new float[kept * dimensions];
    for (int i = 0; i < kept; i++) {
      System.arraycopy(values, i * step * dimensions, some, i * dimensions, dimensions);
    }
    return new Points(some, dimensions);
  }

  /** The cosine of a point and a centre of length one. */
  float cosine(int point, float[] centre) {
    int from = point * dimensions;
    float sum = 0;
    for (int d = 0; d < dimensions; d++) {
      sum += values[from + d] * centre[d];
    }
    return sum;
  }

  void addTo(double[] sum, int point) {
    int from = point * dimensions;
    for (int d = 0; d < dimensions; d++) {
      sum[d] += values[from + d];
    }
  }
}
