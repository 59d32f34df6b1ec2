package vitrine.infra.djl;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import vitrine.infra.weights.Tensor;

/**
 * What fine-tuning reads and never moves: the embeddings, the constants of the graph and the
 * weights that are not trained.
 *
 * @param heads attention heads
 * @param layers how many
 * @param epsilon of the layer norms
 * @param words word embeddings, words × dimensions
 * @param positions position embeddings, the first token type added
 * @param scale 1/√d of the attention
 * @param one a one
 * @param large subtracted where a key is padding
 * @param weights the rest, by name
 */
record FrozenBert(
    int heads,
    int layers,
    float epsilon,
    NDArray words,
    NDArray positions,
    NDArray scale,
    NDArray one,
    NDArray large,
    Map<String, NDArray> weights) {
  private static final float LARGE = 1e9f;

  /**
   * Copies the weights to the manager's device.
   *
   * @param base tells what the tensors do not
   * @param tensors by the names of Hugging Face's BertModel
   * @param trained names that training holds itself
   */
  static FrozenBert of(
      NDManager manager, Checkpoint base, Map<String, Tensor> tensors, Set<String> trained) {
    int heads = base.heads();
    Map<String, NDArray> weights = new HashMap<>();
    tensors.forEach(
        (name, tensor) -> {
          boolean used = name.startsWith("encoder.") || name.startsWith("embeddings.LayerNorm.");
          if (used && !trained.contains(name)) {
            weights.put(name, array(manager, tensor));
          }
        });
    NDArray positions = array(manager, named(tensors, "embeddings.position_embeddings.weight"));
    try (NDArray types = array(manager, named(tensors, "embeddings.token_type_embeddings.weight"));
        NDArray first = types.get(0)) {
      positions.addi(first);
    }
    NDArray words = array(manager, named(tensors, "embeddings.word_embeddings.weight"));
    double wide = (double) words.getShape().get(1) / heads;
    return new FrozenBert(
        heads,
        layers(tensors),
        (float) base.epsilon(),
        words,
        positions,
        number(manager, (float) (1 / Math.sqrt(wide))),
        number(manager, 1),
        number(manager, LARGE),
        weights);
  }

  /** How many layers these weights have. */
  static int layers(Map<String, Tensor> tensors) {
    int layers = 0;
    while (tensors.containsKey("encoder.layer." + layers + ".output.dense.bias")) {
      layers++;
    }
    return layers;
  }

  private static NDArray number(NDManager manager, float value) {
    return AlignedFloats.of(new float[] {value}).array(manager, new Shape(1));
  }

  private static NDArray array(NDManager manager, Tensor tensor) {
    return AlignedFloats.of(tensor.values()).array(manager, new Shape(tensor.shape()));
  }

  private static Tensor named(Map<String, Tensor> tensors, String name) {
    Tensor tensor = tensors.get(name);
    if (tensor == null) {
      throw new IllegalArgumentException("no weights " + name);
    }
    return tensor;
  }
}
