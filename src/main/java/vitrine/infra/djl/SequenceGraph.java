package vitrine.infra.djl;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.ndarray.types.SparseFormat;
import ai.djl.nn.Activation;
import ai.djl.nn.core.Embedding;
import ai.djl.nn.core.Linear;
import ai.djl.nn.norm.LayerNorm;
import ai.djl.training.GradientCollector;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vitrine.core.recommend.sequence.SequenceLoss;
import vitrine.core.recommend.sequence.SequenceSettings;
import vitrine.core.recommend.sequence.SequenceShape;

/**
 * The sequential transformer over one batch: its loss and the gradient. Every constant is an array
 * that outlives the graph, because DJL's operations with a Java number give wrong gradients on CPU.
 * Padding stands behind, where no position that is trained looks.
 */
final class SequenceGraph {
  private static final float HIDDEN = -1e9f;
  private static final float TINY = 1e-12f;

  private final Engine engine;
  private final NDManager manager;
  private final SequenceShape shape;
  private final SequenceSettings settings;
  private final List<TrainedArray> trained;
  private final Scratch scratch = new Scratch();

  /** Takes the gradients of a step; they are gone when it returns. */
  interface Gradients {
    void take(double loss, List<ByteBuffer> gradients);
  }

  /**
   * A graph to be made anew for each batch.
   *
   * @param trained all arrays of the shape, in the order of the gradients
   */
  SequenceGraph(
      Engine engine,
      NDManager manager,
      SequenceShape shape,
      SequenceSettings settings,
      List<TrainedArray> trained) {
    this.engine = engine;
    this.manager = manager;
    this.shape = shape;
    this.settings = settings;
    this.trained = trained;
  }

  /** The batch's mean loss over its trained positions, and its gradient. */
  void gradient(SequenceBatch batch, int step, Gradients gradients) {
    scratch.reset();
    try (NDManager scope = manager.newSubManager()) {
      List<NDArray> leaves = trained.stream().map(array -> array.leaf(scope)).toList();
      Layers layers = new Layers(scope, named(leaves), dropout(settings.dropout(), step));
      double value;
      try (GradientCollector collector = engine.newGradientCollector()) {
        NDArray hidden = layers.hidden(batch);
        NDArray loss = loss(layers, hidden, batch, step);
        collector.backward(loss);
        value = loss.getFloat();
      }
      gradients.take(
          value, leaves.stream().map(leaf -> leaf.getGradient().toByteBuffer(true)).toList());
    }
  }

  /**
   * The unit vectors at the trained positions without dropout, for a comparison with plain loops.
   */
  float[] vectors(SequenceBatch batch) {
    scratch.reset();
    try (NDManager scope = manager.newSubManager()) {
      List<NDArray> arrays =
          trained.stream().map(each -> each.values().array(scope, each.shape())).toList();
      Layers layers = new Layers(scope, named(arrays), dropout(0, 0));
      return layers.unit(layers.hidden(batch)).toFloatArray();
    }
  }

  private DropoutMasks dropout(double share, int step) {
    return new DropoutMasks(scratch, share, settings.seed(), step);
  }

  private Map<String, NDArray> named(List<NDArray> arrays) {
    Map<String, NDArray> named = new HashMap<>();
    for (int i = 0; i < arrays.size(); i++) {
      named.put(trained.get(i).name(), arrays.get(i));
    }
    return named;
  }

  private NDArray loss(Layers layers, NDArray hidden, SequenceBatch batch, int step) {
    NDManager scope = layers.scope;
    NDArray items = layers.array(SequenceShape.ITEMS);
    int rows = batch.targets().length;
    float share = -1f / rows;
    NDArray sharpness = constant(scope, new Shape(1), (float) (1 / settings.temperature()));
    NDArray asked = layers.unit(hidden).mul(sharpness);
    if (settings.loss() == SequenceLoss.FULL_SOFTMAX) {
      NDArray index = scope.create(batch.targets(), new Shape(rows, 1));
      NDArray weight = constant(scope, new Shape(1), share);
      NDArray logits = asked.matMul(layers.unit(items).transpose());
      return logits.logSoftmax(-1).gather(index, 1).mul(weight).sum();
    }
    long[] drawn =
        SequenceBatch.negatives(shape.items(), settings.negatives(), settings.seed(), step);
    NDArray positives = layers.unit(rows(scope, items, batch.targets()));
    NDArray negatives = layers.unit(rows(scope, items, drawn));
    NDArray own = asked.mul(positives).sum(new int[] {1}, true);
    NDArray others = asked.matMul(negatives.transpose()).add(collisions(scope, batch, drawn));
    NDArray first = scratch.array(scope, new Shape(1 + drawn.length), first(share, drawn.length));
    return NDArrays.concat(new NDList(own, others), 1).logSoftmax(-1).mul(first).sum();
  }

  private static float[] first(float share, int others) {
    float[] weights = new float[1 + others];
    weights[0] = share;
    return weights;
  }

  /** Hides a drawn item where it is the one that follows. */
  private NDArray collisions(NDManager scope, SequenceBatch batch, long[] drawn) {
    float[] hide = new float[batch.targets().length * drawn.length];
    Map<Long, List<Integer>> placesOf = new HashMap<>();
    for (int i = 0; i < drawn.length; i++) {
      placesOf.computeIfAbsent(drawn[i], _ -> new ArrayList<>()).add(i);
    }
    for (int row = 0; row < batch.targets().length; row++) {
      for (int place : placesOf.getOrDefault(batch.targets()[row], List.of())) {
        hide[row * drawn.length + place] = HIDDEN;
      }
    }
    return scratch.array(scope, new Shape(batch.targets().length, drawn.length), hide);
  }

  private static NDArray rows(NDManager scope, NDArray table, long[] which) {
    NDArray index = scope.create(which, new Shape(which.length));
    return Embedding.embedding(index, table, SparseFormat.DENSE).singletonOrThrow();
  }

  private NDArray constant(NDManager scope, Shape size, float value) {
    return scratch.array(scope, size, (block, count) -> Arrays.fill(block, 0, count, value));
  }

  /** The transformer over one batch's arrays. */
  private final class Layers {
    private final NDManager scope;
    private final Map<String, NDArray> arrays;
    private final DropoutMasks dropout;
    private final NDArray scale;
    private final NDArray tiny;

    Layers(NDManager scope, Map<String, NDArray> arrays, DropoutMasks dropout) {
      this.scope = scope;
      this.arrays = arrays;
      this.dropout = dropout;
      float width = (float) shape.dimensions() / shape.heads();
      this.scale = constant(scope, new Shape(1), (float) (1 / Math.sqrt(width)));
      this.tiny = constant(scope, new Shape(1), TINY);
    }

    /** The vectors at the trained positions, positions × dimensions. */
    NDArray hidden(SequenceBatch batch) {
      Shape size = new Shape(batch.shoppers(), batch.length(), shape.dimensions());
      NDArray x =
          rows(scope, array(SequenceShape.ITEMS), batch.inputs())
              .add(rows(scope, array(SequenceShape.POSITIONS), batch.positions()))
              .reshape(size);
      x = dropout.apply(x);
      NDArray hide = later(batch.length());
      for (int layer = 0; layer < shape.layers(); layer++) {
        x = layer(layer, x, hide);
      }
      NDArray flat = x.reshape(-1, shape.dimensions());
      return norm(SequenceShape.NORM, rows(scope, flat, batch.places()));
    }

    private NDArray later(int length) {
      float[] hide = new float[length * length];
      for (int at = 0; at < length; at++) {
        Arrays.fill(hide, at * length + at + 1, (at + 1) * length, HIDDEN);
      }
      return scratch.array(scope, new Shape(length, length), hide);
    }

    private NDArray layer(int layer, NDArray x, NDArray hide) {
      NDArray asking = norm(SequenceShape.part(layer, "attention.norm"), x);
      NDArray query = dense(SequenceShape.part(layer, "attention.query"), asking).mul(scale);
      NDArray key = dense(SequenceShape.part(layer, "attention.key"), asking);
      NDArray value = dense(SequenceShape.part(layer, "attention.value"), asking);
      NDArray shares =
          byHead(query).matMul(byHead(key).transpose(0, 1, 3, 2)).add(hide).softmax(-1);
      NDArray context =
          dropout.apply(shares).matMul(byHead(value)).transpose(0, 2, 1, 3).reshape(x.getShape());
      NDArray mixed =
          x.add(dropout.apply(dense(SequenceShape.part(layer, "attention.output"), context)));
      NDArray wide =
          Activation.relu(
              dense(
                  SequenceShape.part(layer, "feed.inner"),
                  norm(SequenceShape.part(layer, "feed.norm"), mixed)));
      return mixed.add(dropout.apply(dense(SequenceShape.part(layer, "feed.outer"), wide)));
    }

    /** The rows scaled to length 1. */
    NDArray unit(NDArray x) {
      return x.div(x.mul(x).sum(new int[] {1}, true).add(tiny).sqrt());
    }

    private NDArray byHead(NDArray x) {
      Shape size = x.getShape();
      long heads = shape.heads();
      return x.reshape(size.get(0), size.get(1), heads, size.get(2) / heads).transpose(0, 2, 1, 3);
    }

    private NDArray dense(String name, NDArray x) {
      return Linear.linear(x, array(name + ".weight"), array(name + ".bias")).singletonOrThrow();
    }

    private NDArray norm(String name, NDArray x) {
      return LayerNorm.layerNorm(
              x,
              new Shape(shape.dimensions()),
              array(name + ".weight"),
              array(name + ".bias"),
              SequenceShape.EPSILON)
          .singletonOrThrow();
    }

    NDArray array(String name) {
      NDArray array = arrays.get(name);
      if (array == null) {
        throw new IllegalArgumentException("no weights " + name);
      }
      return array;
    }
  }
}
