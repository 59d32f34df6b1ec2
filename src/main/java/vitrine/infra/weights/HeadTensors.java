package vitrine.infra.weights;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import vitrine.core.sentiment.Sentiment;
import vitrine.core.sentiment.SentimentHead;

/** A head as named tensors and back. */
final class HeadTensors {
  private static final String MEAN = "input.mean";
  private static final String SCALE = "input.scale";
  private static final String HIDDEN_WEIGHT = "hidden.weight";
  private static final String HIDDEN_BIAS = "hidden.bias";
  private static final String OUT_WEIGHT = "out.weight";
  private static final String OUT_BIAS = "out.bias";

  private HeadTensors() {}

  static Map<String, Tensor> tensors(SentimentHead head) {
    return Map.of(
        MEAN, Tensor.of(head.mean()),
        SCALE, Tensor.of(head.scale()),
        HIDDEN_WEIGHT, Tensor.of(head.hiddenWeights()),
        HIDDEN_BIAS, Tensor.of(head.hiddenBias()),
        OUT_WEIGHT, Tensor.of(head.outWeights()),
        OUT_BIAS, Tensor.of(head.outBias()));
  }

  /**
   * The head in these tensors.
   *
   * @throws IllegalArgumentException if one is missing or they do not fit together
   */
  static SentimentHead head(
      Map<String, Tensor> tensors, List<Sentiment> classes, double temperature) {
    return new SentimentHead(
        classes,
        named(tensors, MEAN).toVector(),
        named(tensors, SCALE).toVector(),
        named(tensors, HIDDEN_WEIGHT).toRows(),
        named(tensors, HIDDEN_BIAS).toVector(),
        named(tensors, OUT_WEIGHT).toRows(),
        named(tensors, OUT_BIAS).toVector(),
        temperature);
  }

  private static Tensor named(Map<String, Tensor> tensors, String name) {
    return Optional.ofNullable(tensors.get(name))
        .orElseThrow(() -> new IllegalArgumentException("no weights " + name));
  }
}
