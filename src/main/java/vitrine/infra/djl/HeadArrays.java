package vitrine.infra.djl;

import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vitrine.core.sentiment.DenseLayer;
import vitrine.core.sentiment.SentimentHead;

/** A head's layers as arrays that fine-tuning moves, and back. */
final class HeadArrays {
  /** The head starts near its end already, yet a linear layer bears larger steps than BERT. */
  private static final float RATE = 1;

  private HeadArrays() {}

  static String weight(int layer) {
    return "head." + layer + ".weight";
  }

  static String bias(int layer) {
    return "head." + layer + ".bias";
  }

  static List<TrainedArray> of(SentimentHead head) {
    List<TrainedArray> arrays = new ArrayList<>();
    for (int i = 0; i < head.layers().size(); i++) {
      DenseLayer layer = head.layers().get(i);
      int out = layer.bias().length;
      int in = layer.weights()[0].length;
      float[] flat = new float[out * in];
      for (int row = 0; row < out; row++) {
        System.arraycopy(layer.weights()[row], 0, flat, row * in, in);
      }
      arrays.add(
          new TrainedArray(weight(i), new Shape(out, in), AlignedFloats.of(flat), true, RATE));
      AlignedFloats bias = AlignedFloats.of(layer.bias());
      arrays.add(new TrainedArray(bias(i), new Shape(out), bias, false, RATE));
    }
    return arrays;
  }

  /**
   * The head that these values make, at temperature 1.
   *
   * @param start the head that training began with
   * @param values by name
   */
  static SentimentHead head(SentimentHead start, Map<String, float[]> values) {
    List<DenseLayer> layers = new ArrayList<>();
    for (int i = 0; i < start.layers().size(); i++) {
      float[] bias = values.getOrDefault(bias(i), new float[0]);
      float[] flat = values.getOrDefault(weight(i), new float[0]);
      float[][] weights = new float[bias.length][flat.length / bias.length];
      for (int row = 0; row < weights.length; row++) {
        System.arraycopy(flat, row * weights[row].length, weights[row], 0, weights[row].length);
      }
      layers.add(new DenseLayer(weights, bias.clone()));
    }
    return new SentimentHead(start.classes(), start.mean(), start.scale(), layers, 1);
  }
}
