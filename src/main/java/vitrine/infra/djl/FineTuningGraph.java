package vitrine.infra.djl;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.core.Linear;
import ai.djl.training.GradientCollector;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vitrine.core.sentiment.SentimentHead;

/**
 * Encoder, pooling and head over one batch: its loss and the gradient. The graph, its leaves and
 * its gradients go with each batch.
 */
final class FineTuningGraph {
  private final Engine engine;
  private final NDManager manager;
  private final PooledVectors vectors;
  private final List<TrainedArray> trained;
  private final NDArray mean;
  private final NDArray scale;
  private final int layers;

  /** Takes the gradients of a step; they are gone when it returns. */
  interface Gradients {
    void take(double loss, List<ByteBuffer> gradients);
  }

  /**
   * A graph to be made anew for each batch.
   *
   * @param trained the arrays of the encoder and the head, in the order of the gradients
   * @param head its inputs' mean and scale stay as they are
   */
  FineTuningGraph(
      Engine engine,
      NDManager manager,
      PooledVectors vectors,
      List<TrainedArray> trained,
      SentimentHead head) {
    this.engine = engine;
    this.manager = manager;
    this.vectors = vectors;
    this.trained = trained;
    this.mean = constant(head.mean());
    this.scale = constant(head.scale());
    this.layers = head.layers().size();
  }

  private NDArray constant(float[] values) {
    return AlignedFloats.of(values).array(manager, new Shape(values.length));
  }

  /**
   * The batch's mean loss and its gradient.
   *
   * @param tokens of the batch's texts
   * @param targets rows × classes: minus the share that a class should have, times the row's weight
   * @param dropout share of values dropped
   * @param seed of the dropout's masks, with the step
   */
  void gradient(
      long[][] tokens, float[] targets, double dropout, long seed, int step, Gradients gradients) {
    try (NDManager scope = manager.newSubManager()) {
      List<NDArray> leaves = trained.stream().map(array -> array.leaf(scope)).toList();
      Map<String, NDArray> arrays = new HashMap<>();
      for (int i = 0; i < leaves.size(); i++) {
        arrays.put(trained.get(i).name(), leaves.get(i));
      }
      NDArray target =
          scope.create(targets, new Shape(tokens.length, targets.length / tokens.length));
      double value;
      try (GradientCollector collector = engine.newGradientCollector()) {
        NDArray pooled = vectors.graph(scope, arrays, tokens, dropout, seed, step);
        NDArray loss = logits(pooled, arrays).logSoftmax(-1).mul(target).sum();
        collector.backward(loss);
        value = loss.getFloat();
      }
      gradients.take(
          value, leaves.stream().map(leaf -> leaf.getGradient().toByteBuffer(true)).toList());
    }
  }

  private NDArray logits(NDArray pooled, Map<String, NDArray> arrays) {
    NDArray x = pooled.sub(mean).mul(scale);
    for (int i = 0; i < layers; i++) {
      if (i > 0) {
        x = Activation.relu(x);
      }
      NDArray weight = leaf(arrays, HeadArrays.weight(i));
      x = Linear.linear(x, weight, leaf(arrays, HeadArrays.bias(i))).singletonOrThrow();
    }
    return x;
  }

  private static NDArray leaf(Map<String, NDArray> arrays, String name) {
    NDArray array = arrays.get(name);
    if (array == null) {
      throw new IllegalArgumentException("no weights " + name);
    }
    return array;
  }
}
