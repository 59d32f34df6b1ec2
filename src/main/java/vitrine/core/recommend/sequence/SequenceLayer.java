package vitrine.core.recommend.sequence;

/**
 * One transformer layer: attention to the positions before and the position itself, then a
 * feed-forward, each behind a layer norm and added to its input (the order of Xiong et al. 2020,
 * which trains without warm-up).
 */
final class SequenceLayer {
  private final int dimensions;
  private final int heads;
  private final LayerNorm attentionNorm;
  private final DenseRows query;
  private final DenseRows key;
  private final DenseRows value;
  private final DenseRows output;
  private final LayerNorm feedNorm;
  private final DenseRows inner;
  private final DenseRows outer;

  SequenceLayer(SequenceWeights weights, int layer) {
    this.dimensions = weights.shape().dimensions();
    this.heads = weights.shape().heads();
    this.attentionNorm = norm(weights, SequenceShape.part(layer, "attention.norm"));
    this.query = dense(weights, SequenceShape.part(layer, "attention.query"));
    this.key = dense(weights, SequenceShape.part(layer, "attention.key"));
    this.value = dense(weights, SequenceShape.part(layer, "attention.value"));
    this.output = dense(weights, SequenceShape.part(layer, "attention.output"));
    this.feedNorm = norm(weights, SequenceShape.part(layer, "feed.norm"));
    this.inner = dense(weights, SequenceShape.part(layer, "feed.inner"));
    this.outer = dense(weights, SequenceShape.part(layer, "feed.outer"));
  }

  static LayerNorm norm(SequenceWeights weights, String name) {
    return new LayerNorm(weights.array(name + ".weight"), weights.array(name + ".bias"));
  }

  private static DenseRows dense(SequenceWeights weights, String name) {
    return new DenseRows(weights.array(name + ".weight"), weights.array(name + ".bias"));
  }

  /**
   * Replaces positions by what the layer makes of them.
   *
   * @param hidden positions × dimensions
   * @param positions how many
   * @param asked the first position that is needed afterwards; those before stay as they are
   */
  void apply(float[] hidden, int positions, int asked) {
    int d = dimensions;
    float[] normed = new float[positions * d];
    float[] keys = new float[positions * d];
    float[] values = new float[positions * d];
    for (int at = 0; at < positions; at++) {
      attentionNorm.apply(hidden, at * d, normed, at * d);
      key.apply(normed, at * d, keys, at * d);
      value.apply(normed, at * d, values, at * d);
    }
    float[] queries = new float[d];
    float[] context = new float[d];
    float[] added = new float[d];
    float[] wide = new float[inner.out()];
    float[] shares = new float[positions];
    for (int at = asked; at < positions; at++) {
      query.apply(normed, at * d, queries, 0);
      attend(queries, keys, values, at + 1, shares, context);
      output.apply(context, 0, added, 0);
      add(added, hidden, at * d);
      feedNorm.apply(hidden, at * d, queries, 0);
      inner.apply(queries, 0, wide, 0);
      for (int i = 0; i < wide.length; i++) {
        wide[i] = Math.max(0, wide[i]);
      }
      outer.apply(wide, 0, added, 0);
      add(added, hidden, at * d);
    }
  }

  private void attend(
      float[] queries, float[] keys, float[] values, int seen, float[] shares, float[] context) {
    int width = dimensions / heads;
    float scale = (float) (1 / Math.sqrt(width));
    java.util.Arrays.fill(context, 0);
    for (int head = 0; head < heads; head++) {
      int first = head * width;
      float largest = Float.NEGATIVE_INFINITY;
      for (int at = 0; at < seen; at++) {
        float dot = 0;
        for (int i = first; i < first + width; i++) {
          dot += queries[i] * keys[at * dimensions + i];
        }
        shares[at] = dot * scale;
        largest = Math.max(largest, shares[at]);
      }
      float sum = 0;
      for (int at = 0; at < seen; at++) {
        shares[at] = (float) Math.exp(shares[at] - largest);
        sum += shares[at];
      }
      for (int at = 0; at < seen; at++) {
        float share = shares[at] / sum;
        for (int i = first; i < first + width; i++) {
          context[i] += share * values[at * dimensions + i];
        }
      }
    }
  }

  private void add(float[] added, float[] hidden, int from) {
    for (int i = 0; i < dimensions; i++) {
      hidden[from + i] += added[i];
    }
  }
}
