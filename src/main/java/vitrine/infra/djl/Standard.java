package vitrine.infra.djl;

/** Mean and one over the standard deviation of each input, over the training rows. */
record Standard(float[] mean, float[] scale) {
  private static final double SMALLEST = 1e-6;

  static Standard of(float[][] rows) {
    int width = rows[0].length;
    float[] mean = new float[width];
    float[] scale = new float[width];
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
      scale[i] = (float) (1 / Math.max(Math.sqrt(variance), SMALLEST));
    }
    return new Standard(mean, scale);
  }

  void apply(float[] row, float[] to, int offset) {
    for (int i = 0; i < mean.length; i++) {
      to[offset + i] = (row[i] - mean[i]) * scale[i];
    }
  }
}
