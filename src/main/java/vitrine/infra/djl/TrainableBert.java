package vitrine.infra.djl;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
import ai.djl.ndarray.types.SparseFormat;
import ai.djl.nn.Activation;
import ai.djl.nn.core.Embedding;
import ai.djl.nn.core.Linear;
import ai.djl.nn.norm.LayerNorm;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The encoder of BERT as a graph over arrays by name, for training: each batch brings its own
 * leaves, a linear layer adds its low-rank part where one is given (LoRA, Hu et al. 2021), and
 * dropout stands where BERT has it. The embeddings are never trained, so no gradient reaches below
 * the lowest trained layer. Every constant is an array that outlives the graph, because DJL's
 * operations with a Java number give wrong gradients on CPU. The weights keep the scale they have
 * in their file, so that one learning rate suits all of them.
 */
final class TrainableBert {
  private final Map<String, NDArray> arrays;
  private final DropoutMasks dropout;
  private final FrozenBert base;

  /**
   * A graph over one batch.
   *
   * @param arrays the frozen weights and the leaves, by name
   */
  TrainableBert(FrozenBert base, Map<String, NDArray> arrays, DropoutMasks dropout) {
    this.base = base;
    this.arrays = arrays;
    this.dropout = dropout;
  }

  /**
   * The pooled vectors, batch × dimensions.
   *
   * @param ids token ids, batch × length
   * @param mask 1 for a token, 0 for padding, as floats
   * @param pool shares of the tokens in their text's vector, batch × 1 × length
   * @param firstToken the vector is the first token's: the last layer computes no other
   */
  NDArray pooled(NDArray ids, NDArray mask, NDArray pool, boolean firstToken) {
    NDManager scope = ids.getManager();
    long batch = ids.getShape().get(0);
    long length = ids.getShape().get(1);
    NDArray words = Embedding.embedding(ids, base.words(), SparseFormat.DENSE).singletonOrThrow();
    NDArray placed = words.add(base.positions().get(scope, new NDIndex("0:" + length)));
    NDArray hidden = dropout.apply(norm("embeddings.LayerNorm", placed));
    NDArray hide = mask.sub(base.one()).mul(base.large()).reshape(batch, 1, 1, length);
    int last = base.layers() - 1;
    for (int i = 0; i < last; i++) {
      hidden = layer(scope, i, hidden, hidden, hide);
    }
    NDArray asking = firstToken ? pool.matMul(hidden) : hidden;
    NDArray top = layer(scope, last, asking, hidden, hide);
    return (firstToken ? top : pool.matMul(top)).reshape(batch, top.getShape().get(2));
  }

  /**
   * A layer whose intermediate arrays go at once: the gradient keeps those that it needs by itself,
   * which is less than half.
   */
  private NDArray layer(NDManager scope, int index, NDArray asking, NDArray hidden, NDArray hide) {
    try (NDManager inner = scope.newSubManager()) {
      hidden.attach(inner);
      asking.attach(inner);
      NDArray out = layer("encoder.layer." + index + ".", asking, hidden, hide);
      out.attach(scope);
      return out;
    }
  }

  private NDArray layer(String stem, NDArray asking, NDArray hidden, NDArray hide) {
    NDArray query = dense(stem + "attention.self.query", asking).mul(base.scale());
    NDArray scores =
        byHead(query)
            .matMul(byHead(dense(stem + "attention.self.key", hidden)).transpose(0, 1, 3, 2))
            .add(hide);
    NDArray context =
        dropout
            .apply(scores.softmax(-1))
            .matMul(byHead(dense(stem + "attention.self.value", hidden)))
            .transpose(0, 2, 1, 3)
            .reshape(asking.getShape());
    NDArray attended = dropout.apply(dense(stem + "attention.output.dense", context));
    NDArray mixed = norm(stem + "attention.output.LayerNorm", attended.add(asking));
    NDArray wide =
        Activation.gelu(new NDList(dense(stem + "intermediate.dense", mixed))).singletonOrThrow();
    NDArray narrow = dropout.apply(dense(stem + "output.dense", wide));
    return norm(stem + "output.LayerNorm", narrow.add(mixed));
  }

  private NDArray byHead(NDArray x) {
    Shape shape = x.getShape();
    long heads = base.heads();
    return x.reshape(shape.get(0), shape.get(1), heads, shape.get(2) / heads).transpose(0, 2, 1, 3);
  }

  private NDArray dense(String stem, NDArray x) {
    NDArray full =
        Linear.linear(x, named(stem + ".weight"), named(stem + ".bias")).singletonOrThrow();
    @Nullable NDArray down = arrays.get(stem + ".lora_A");
    if (down == null) {
      return full;
    }
    NDArray narrow = Linear.linear(x, down).singletonOrThrow();
    return full.add(Linear.linear(narrow, named(stem + ".lora_B")).singletonOrThrow());
  }

  private NDArray norm(String stem, NDArray x) {
    NDArray weight = named(stem + ".weight");
    return LayerNorm.layerNorm(
            x, new Shape(weight.size()), weight, named(stem + ".bias"), base.epsilon())
        .singletonOrThrow();
  }

  private NDArray named(String name) {
    NDArray array = arrays.get(name);
    if (array == null) {
      throw new IllegalArgumentException("no weights " + name);
    }
    return array;
  }
}
