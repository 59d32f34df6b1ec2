package vitrine.infra.djl;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.ndarray.types.SparseFormat;
import ai.djl.nn.Activation;
import ai.djl.nn.core.Embedding;
import ai.djl.nn.core.Linear;
import ai.djl.nn.norm.LayerNorm;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vitrine.infra.weights.Tensor;

/**
 * The encoder of BERT (Devlin et al. 2018), post-layer-norm with exact GELU. Its shapes follow from
 * the weights. The scale 1/√d of the attention is folded into the query's weights: DJL's operations
 * with a Java number give wrong gradients on CPU, so a graph that may be trained holds none.
 */
final class BertEncoder {
  private static final double EPSILON = 1e-12;
  private static final float NEVER = -1e9f;

  private record Norm(NDArray weight, NDArray bias, float epsilon) {
    NDArray apply(NDArray x) {
      return LayerNorm.layerNorm(x, new Shape(weight.size()), weight, bias, epsilon)
          .singletonOrThrow();
    }
  }

  private record Dense(NDArray weight, NDArray bias) {
    NDArray apply(NDArray x) {
      return Linear.linear(x, weight, bias).singletonOrThrow();
    }
  }

  private record Layer(
      Dense query,
      Dense key,
      Dense value,
      Dense mix,
      Norm mixed,
      Dense widen,
      Dense narrow,
      Norm out) {}

  private final NDManager manager;
  private final int heads;
  private final float epsilon;
  private final NDArray words;
  private final NDArray positions;
  private final Norm embedded;
  private final List<Layer> layers = new ArrayList<>();

  /**
   * Copies the weights to the manager's device.
   *
   * @param weights by the names of Hugging Face's BertModel
   * @param heads attention heads
   */
  BertEncoder(NDManager manager, Map<String, Tensor> weights, int heads) {
    this(manager, weights, heads, EPSILON);
  }

  /**
   * The same with another number in its layer norms.
   *
   * @param epsilon what layer norms add to the variance
   */
  BertEncoder(NDManager manager, Map<String, Tensor> weights, int heads, double epsilon) {
    this.manager = manager;
    this.heads = heads;
    this.epsilon = (float) epsilon;
    words = array(weights, "embeddings.word_embeddings.weight");
    NDArray types = array(weights, "embeddings.token_type_embeddings.weight");
    positions = array(weights, "embeddings.position_embeddings.weight");
    positions.addi(types.get(0));
    types.close();
    embedded = norm(weights, "embeddings.LayerNorm");
    for (int i = 0; weights.containsKey(key(i, "output.dense.bias")); i++) {
      layers.add(layer(weights, i));
    }
  }

  private static String key(int layer, String part) {
    return "encoder.layer." + layer + "." + part;
  }

  private Layer layer(Map<String, Tensor> weights, int i) {
    Dense query = dense(weights, key(i, "attention.self.query"));
    float scale = (float) (1 / Math.sqrt((double) dimensions() / heads));
    query.weight().muli(scale);
    query.bias().muli(scale);
    return new Layer(
        query,
        dense(weights, key(i, "attention.self.key")),
        dense(weights, key(i, "attention.self.value")),
        dense(weights, key(i, "attention.output.dense")),
        norm(weights, key(i, "attention.output.LayerNorm")),
        dense(weights, key(i, "intermediate.dense")),
        dense(weights, key(i, "output.dense")),
        norm(weights, key(i, "output.LayerNorm")));
  }

  private Dense dense(Map<String, Tensor> weights, String stem) {
    return new Dense(array(weights, stem + ".weight"), array(weights, stem + ".bias"));
  }

  private Norm norm(Map<String, Tensor> weights, String stem) {
    return new Norm(array(weights, stem + ".weight"), array(weights, stem + ".bias"), epsilon);
  }

  private NDArray array(Map<String, Tensor> weights, String name) {
    Tensor tensor = weights.get(name);
    if (tensor == null) {
      throw new IllegalArgumentException("no weights " + name);
    }
    return manager.create(tensor.values().duplicate(), new Shape(tensor.shape()), DataType.FLOAT32);
  }

  /** The length of a token's vector. */
  int dimensions() {
    return Math.toIntExact(words.getShape().get(1));
  }

  /**
   * The last layer's vector of every token, batch × length × dimensions, attached to the manager of
   * the ids.
   *
   * @param ids token ids, batch × length, padded with anything
   * @param mask 1 for a token, 0 for padding, as floats of the same shape
   */
  NDArray forward(NDArray ids, NDArray mask) {
    return forwardFrom(embed(ids), mask);
  }

  /** The output of the word embedding: batch × length × dimensions. */
  NDArray embed(NDArray ids) {
    return Embedding.embedding(ids, words, SparseFormat.DENSE).singletonOrThrow();
  }

  /** As {@link #forward}, from the output of the word embedding on. */
  NDArray forwardFrom(NDArray embedding, NDArray mask) {
    NDManager scope = embedding.getManager();
    long batch = embedding.getShape().get(0);
    long length = embedding.getShape().get(1);
    NDArray hidden =
        embedded.apply(embedding.add(positions.get(scope, new NDIndex("0:" + length))));
    NDArray never = scope.full(new Shape(1), NEVER);
    NDArray hide = scope.ones(new Shape(1)).sub(mask).mul(never).reshape(batch, 1, 1, length);
    for (Layer layer : layers) {
      hidden = forward(layer, hidden, hide);
    }
    return hidden;
  }

  private NDArray forward(Layer layer, NDArray hidden, NDArray hide) {
    NDArray scores =
        byHead(layer.query().apply(hidden))
            .matMul(byHead(layer.key().apply(hidden)).transpose(0, 1, 3, 2))
            .add(hide);
    NDArray context =
        scores
            .softmax(-1)
            .matMul(byHead(layer.value().apply(hidden)))
            .transpose(0, 2, 1, 3)
            .reshape(hidden.getShape());
    NDArray mixed = layer.mixed().apply(layer.mix().apply(context).add(hidden));
    NDArray wide = Activation.gelu(new NDList(layer.widen().apply(mixed))).singletonOrThrow();
    return layer.out().apply(layer.narrow().apply(wide).add(mixed));
  }

  private NDArray byHead(NDArray x) {
    Shape shape = x.getShape();
    return x.reshape(shape.get(0), shape.get(1), heads, shape.get(2) / heads).transpose(0, 2, 1, 3);
  }
}
