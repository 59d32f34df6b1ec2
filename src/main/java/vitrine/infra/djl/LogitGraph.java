package vitrine.infra.djl;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.core.Linear;
import ai.djl.training.GradientCollector;
import java.util.Arrays;
import java.util.List;
import vitrine.core.sentiment.DenseLayer;
import vitrine.core.sentiment.SentimentHead;
import vitrine.core.sentiment.explain.DifferentiableLogit;

/**
 * One logit of a text as a function of the output of the word embedding: encoder, pooling, mean of
 * the windows, length one where the encoder gives that, standardising, and the head. Each call is
 * one piece of work for the inference thread. The graph holds no operation with a Java number,
 * which would give wrong gradients: every constant is an array that outlives the backward pass.
 */
final class LogitGraph implements DifferentiableLogit {
  /** Small enough that a call keeps the inference thread for a fraction of a second. */
  private static final int TOKENS_TOGETHER = 512;

  private final DjlRuntime runtime;
  private final InferenceThread thread;
  private final BertEncoder encoder;
  private final SentimentHead head;
  private final boolean unit;
  private final Padded padded;
  private final int output;

  /**
   * Windows as arrays of one length.
   *
   * @param count of windows
   * @param length of a window
   * @param mask window × length: 1 for a token
   * @param pool window × length: what each token weighs in the window's vector
   * @param weight what each window weighs in the text's vector
   */
  @SuppressWarnings("ArrayRecordComponent")
  record Padded(int count, int length, float[] mask, float[] pool, float[] weight) {
    static Padded of(List<long[]> windows, boolean firstToken) {
      int length = windows.stream().mapToInt(w -> w.length).max().orElseThrow();
      float[] mask = new float[windows.size() * length];
      float[] pool = new float[mask.length];
      float[] weight = new float[windows.size()];
      for (int window = 0; window < windows.size(); window++) {
        int from = window * length;
        int size = windows.get(window).length;
        Arrays.fill(mask, from, from + size, 1);
        if (firstToken) {
          pool[from] = 1;
        } else {
          Arrays.fill(pool, from, from + size, 1f / size);
        }
        weight[window] = 1f / windows.size();
      }
      return new Padded(windows.size(), length, mask, pool, weight);
    }

    float[] repeated(float[] values, int times) {
      float[] all = new float[values.length * times];
      for (int i = 0; i < times; i++) {
        System.arraycopy(values, 0, all, i * values.length, values.length);
      }
      return all;
    }
  }

  /**
   * The graph of one of a head's outputs.
   *
   * @param unit whether vectors have length one
   * @param output which of the head's classes
   */
  LogitGraph(
      DjlRuntime runtime,
      InferenceThread thread,
      BertEncoder encoder,
      Padded padded,
      boolean unit,
      SentimentHead head,
      int output) {
    this.runtime = runtime;
    this.thread = thread;
    this.encoder = encoder;
    this.padded = padded;
    this.unit = unit;
    this.head = head;
    this.output = output;
  }

  @Override
  public int pointsTogether() {
    return Math.max(1, TOKENS_TOGETHER / (padded.count() * padded.length()));
  }

  @Override
  public double value(float[] point) {
    return logits(point)[output];
  }

  /** All outputs of the head. */
  float[] logits(float[] point) {
    return thread.call(
        () -> {
          try (NDManager scope = runtime.manager().newSubManager()) {
            return logits(scope, embedding(scope, new float[][] {point}), 1).toFloatArray();
          }
        });
  }

  @Override
  public float[][] gradients(float[][] points) {
    return thread.call(
        () -> {
          try (NDManager scope = runtime.manager().newSubManager()) {
            NDArray embedding = embedding(scope, points);
            embedding.setRequiresGradient(true);
            float[] chosen = new float[head.classes().size()];
            chosen[output] = 1;
            NDArray choice = scope.create(chosen, new Shape(chosen.length, 1));
            try (GradientCollector collector = runtime.engine().newGradientCollector()) {
              collector.backward(logits(scope, embedding, points.length).matMul(choice).sum());
            }
            try (NDArray gradient = embedding.getGradient()) {
              return rows(gradient.toFloatArray(), points.length);
            }
          }
        });
  }

  private NDArray embedding(NDManager scope, float[][] points) {
    float[] all = new float[points.length * points[0].length];
    for (int i = 0; i < points.length; i++) {
      System.arraycopy(points[i], 0, all, i * points[i].length, points[i].length);
    }
    return scope.create(
        all,
        new Shape((long) points.length * padded.count(), padded.length(), encoder.dimensions()));
  }

  private NDArray logits(NDManager scope, NDArray embedding, int points) {
    long windows = (long) points * padded.count();
    NDArray mask =
        scope.create(padded.repeated(padded.mask(), points), new Shape(windows, padded.length()));
    NDArray pool =
        scope.create(
            padded.repeated(padded.pool(), points), new Shape(windows, 1, padded.length()));
    NDArray vectors =
        pool.matMul(encoder.forwardFrom(embedding, mask)).reshape(windows, encoder.dimensions());
    NDArray weight =
        scope.create(
            padded.repeated(padded.weight(), points), new Shape(points, 1, padded.count()));
    NDArray text =
        weight
            .matMul(length(vectors).reshape(points, padded.count(), encoder.dimensions()))
            .reshape(points, encoder.dimensions());
    return output(scope, length(text));
  }

  private NDArray length(NDArray vectors) {
    return unit ? vectors.div(vectors.mul(vectors).sum(new int[] {1}, true).sqrt()) : vectors;
  }

  private NDArray output(NDManager scope, NDArray vectors) {
    NDArray values =
        vectors
            .sub(scope.create(head.mean(), new Shape(1, head.inputs())))
            .mul(scope.create(head.scale(), new Shape(1, head.inputs())));
    for (int i = 0; i < head.layers().size(); i++) {
      DenseLayer layer = head.layers().get(i);
      NDArray weights =
          scope.create(flat(layer.weights()), new Shape(layer.outputs(), layer.inputs()));
      NDArray input = i == 0 ? values : Activation.relu(values);
      values = Linear.linear(input, weights, scope.create(layer.bias())).singletonOrThrow();
    }
    return values;
  }

  private static float[] flat(float[][] rows) {
    float[] flat = new float[rows.length * rows[0].length];
    for (int i = 0; i < rows.length; i++) {
      System.arraycopy(rows[i], 0, flat, i * rows[0].length, rows[0].length);
    }
    return flat;
  }

  private static float[][] rows(float[] flat, int count) {
    float[][] rows = new float[count][flat.length / count];
    for (int i = 0; i < count; i++) {
      System.arraycopy(flat, i * rows[i].length, rows[i], 0, rows[i].length);
    }
    return rows;
  }
}
