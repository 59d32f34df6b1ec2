package vitrine.core.recommend.sequence;

/** Layer normalisation (Ba, Kiros and Hinton 2016), per position. */
@SuppressWarnings("ArrayRecordComponent")
record LayerNorm(float[] weight, float[] bias) {
  /** Writes the normalised vector that starts at {@code from}. */
  void apply(float[] x, int from, float[] y, int to) {
    int size = weight.length;
    double sum = 0;
    for (int i = 0; i < size; i++) {
      sum += x[from + i];
    }
    double mean = sum / size;
    double squares = 0;
    for (int i = 0; i < size; i++) {
      double difference = x[from + i] - mean;
      squares += difference * difference;
    }
    float centre = (float) mean;
    float scale = (float) (1 / Math.sqrt(squares / size + SequenceShape.EPSILON));
    for (int i = 0; i < size; i++) {
      y[to + i] = (x[from + i] - centre) * scale * weight[i] + bias[i];
    }
  }
}
