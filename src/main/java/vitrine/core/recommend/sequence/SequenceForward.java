package vitrine.core.recommend.sequence;

/**
 * A sequence model's forward pass in plain loops, so that a list can be made on any thread without
 * the training's engine. Safe for several threads at once.
 */
final class SequenceForward {
  private static final double TINY = 1e-12;

  private final SequenceShape shape;
  private final float[] items;
  private final float[] unitItems;
  private final float[] itemsTurned;
  private final float[] positions;
  private final SequenceLayer[] layers;
  private final LayerNorm norm;

  SequenceForward(SequenceWeights weights) {
    this.shape = weights.shape();
    this.items = weights.array(SequenceShape.ITEMS);
    this.positions = weights.array(SequenceShape.POSITIONS);
    this.layers = new SequenceLayer[shape.layers()];
    for (int layer = 0; layer < layers.length; layer++) {
      layers[layer] = new SequenceLayer(weights, layer);
    }
    this.norm = SequenceLayer.norm(weights, SequenceShape.NORM);
    this.unitItems = items.clone();
    for (int item = 0; item < shape.items(); item++) {
      scaleToOne(unitItems, item * shape.dimensions(), shape.dimensions());
    }
    this.itemsTurned = turned(unitItems, shape);
  }

  private static float[] turned(float[] items, SequenceShape shape) {
    int d = shape.dimensions();
    int catalogue = shape.items();
    float[] turned = new float[items.length];
    for (int item = 0; item < catalogue; item++) {
      for (int i = 0; i < d; i++) {
        turned[i * catalogue + item] = items[item * d + i];
      }
    }
    return turned;
  }

  private static void scaleToOne(float[] values, int from, int size) {
    double squares = TINY;
    for (int i = from; i < from + size; i++) {
      squares += values[i] * values[i];
    }
    float scale = (float) (1 / Math.sqrt(squares));
    for (int i = from; i < from + size; i++) {
      values[i] *= scale;
    }
  }

  SequenceShape shape() {
    return shape;
  }

  /**
   * The unit vector of the newest position: an item's score is its cosine with the item's vector.
   *
   * @param sequence at least 1 item, the oldest first, at most as many as the model's length
   */
  float[] newest(int[] sequence) {
    int d = shape.dimensions();
    int size = sequence.length;
    float[] hidden = new float[size * d];
    for (int at = 0; at < size; at++) {
      int item = sequence[at] * d;
      int position = (shape.length() - size + at) * d;
      for (int i = 0; i < d; i++) {
        hidden[at * d + i] = items[item + i] + positions[position + i];
      }
    }
    for (int layer = 0; layer < layers.length; layer++) {
      layers[layer].apply(hidden, size, layer == layers.length - 1 ? size - 1 : 0);
    }
    float[] newest = new float[d];
    norm.apply(hidden, (size - 1) * d, newest, 0);
    scaleToOne(newest, 0, d);
    return newest;
  }

  /** The score of each item for a vector. */
  void score(float[] vector, double[] scores) {
    int catalogue = shape.items();
    float[] sums = new float[catalogue];
    for (int i = 0; i < vector.length; i++) {
      float share = vector[i];
      int row = i * catalogue;
      for (int item = 0; item < catalogue; item++) {
        sums[item] += share * itemsTurned[row + item];
      }
    }
    for (int item = 0; item < catalogue; item++) {
      scores[item] = sums[item];
    }
  }

  /** The score of one item: as {@link #score(float[], double[])} gives it. */
  double score(float[] vector, int item) {
    float sum = 0;
    for (int i = 0; i < vector.length; i++) {
      sum += vector[i] * unitItems[item * vector.length + i];
    }
    return sum;
  }
}
