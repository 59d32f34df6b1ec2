package vitrine.infra.djl;

/**
 * Mean and one over the standard deviation of each input, over the training rows. Some encoders
 * have inputs that hardly vary (one of MiniLM's never does): stretched to the width of the others
 * they would be noise, and their gradients would drown all others'.
 */
record Standard(float[] mean, float[] scale) {
  private static final double NARROWEST = .05;
  private static final double SMALLEST = 1e-6;

  /** Each input by its own deviation, or by the typical one where it hardly varies. */
  static Standard of(float[][] rows) {
    return of(rows, NARROWEST);
  }

  /** All inputs by their typical deviation. */
  static Standard common(float[][] rows) {
    return of(rows, Double.POSITIVE_INFINITY);
  }

  private static Standard of(float[][] rows, double narrowest) {
    int width = rows[0].length;
    float[] mean = new float[width];
    double[] deviation = new double[width];
    double variances = 0;
    for (int i = 0; i < width; i++) {
      double sum = 0;
      double squares = 0;
      for (float[] row : rows) {
        sum += row[i];
        squares += (double) row[i] * row[i];
      }
      double average = sum / rows.length;
      double variance = Math.max(0, squares / rows.length - average * average);
      mean[i] = (float) average;
      deviation[i] = Math.sqrt(variance);
      variances += variance;
    }
    double typical = Math.max(Math.sqrt(variances / width), SMALLEST);
    float[] scale = new float[width];
    for (int i = 0; i < width; i++) {
      double wide = deviation[i] >= narrowest * typical ? deviation[i] : typical;
      scale[i] = (float) (1 / wide);
    }
    return new Standard(mean, scale);
  }

  void apply(float[] row, float[] to, int offset) {
    for (int i = 0; i < mean.length; i++) {
      to[offset + i] = (row[i] - mean[i]) * scale[i];
    }
  }
}
