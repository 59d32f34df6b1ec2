package vitrine.infra.djl;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.core.Linear;
import ai.djl.training.GradientCollector;
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
  private final PaddedWindows padded;
  private final float[] rest;
  private final int output;

  /**
   * The graph of one of a head's outputs.
   *
   * @param rest what the windows that stay as they are add to the text's vector
   * @param unit whether vectors have length one
   * @param output which of the head's classes
   */
  LogitGraph(
      DjlRuntime runtime,
      InferenceThread thread,
      BertEncoder encoder,
      PaddedWindows padded,
      float[] rest,
      boolean unit,
      SentimentHead head,
      int output) {
    this.runtime = runtime;
    this.thread = thread;
    this.encoder = encoder;
    this.padded = padded;
    this.rest = rest;
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
    NDArray mask = scope.create(padded.mask(points), new Shape(windows, padded.length()));
    NDArray pool = scope.create(padded.pool(points), new Shape(windows, 1, padded.length()));
    NDArray vectors =
        pool.matMul(encoder.forwardFrom(embedding, mask))
            .reshape(points, padded.count(), encoder.dimensions());
    NDArray weight = scope.create(padded.weights(points), new Shape(points, 1, padded.count()));
    NDArray text =
        weight
            .matMul(vectors)
            .reshape(points, encoder.dimensions())
            .add(scope.create(rest, new Shape(1, encoder.dimensions())));
    NDArray read = unit ? text.div(text.mul(text).sum(new int[] {1}, true).sqrt()) : text;
    return output(scope, read);
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
