package vitrine.infra.weights;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vitrine.core.sentiment.DenseLayer;
import vitrine.core.sentiment.Sentiment;
import vitrine.core.sentiment.SentimentHead;

/** A head as named tensors and back. */
final class HeadTensors {
  private static final String MEAN = "input.mean";
  private static final String SCALE = "input.scale";
  private static final String HIDDEN = "hidden";
  private static final String OUT = "out";
  private static final String WEIGHT = ".weight";
  private static final String BIAS = ".bias";

  private HeadTensors() {}

  static Map<String, Tensor> tensors(SentimentHead head) {
    Map<String, Tensor> tensors = new HashMap<>();
    tensors.put(MEAN, Tensor.of(head.mean()));
    tensors.put(SCALE, Tensor.of(head.scale()));
    List<DenseLayer> layers = head.layers();
    if (layers.size() > 2) {
      throw new IllegalArgumentException(layers.size() + " layers");
    }
    if (layers.size() == 2) {
      put(tensors, HIDDEN, layers.getFirst());
    }
    put(tensors, OUT, layers.getLast());
    return tensors;
  }

  private static void put(Map<String, Tensor> tensors, String name, DenseLayer layer) {
    tensors.put(name + WEIGHT, Tensor.of(layer.weights()));
    tensors.put(name + BIAS, Tensor.of(layer.bias()));
  }

  /**
   * The head in these tensors.
   *
   * @throws IllegalArgumentException if one is missing or they do not fit together
   */
  static SentimentHead head(
      Map<String, Tensor> tensors, List<Sentiment> classes, double temperature) {
    List<DenseLayer> layers = new ArrayList<>();
    if (tensors.containsKey(HIDDEN + WEIGHT)) {
      layers.add(layer(tensors, HIDDEN));
    }
    layers.add(layer(tensors, OUT));
    return new SentimentHead(
        classes,
        named(tensors, MEAN).toVector(),
        named(tensors, SCALE).toVector(),
        layers,
        temperature);
  }

  private static DenseLayer layer(Map<String, Tensor> tensors, String name) {
    return new DenseLayer(
        named(tensors, name + WEIGHT).toRows(), named(tensors, name + BIAS).toVector());
  }

  private static Tensor named(Map<String, Tensor> tensors, String name) {
    return Optional.ofNullable(tensors.get(name))
        .orElseThrow(() -> new IllegalArgumentException("no weights " + name));
  }
}
