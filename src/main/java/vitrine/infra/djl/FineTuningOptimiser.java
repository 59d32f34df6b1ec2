package vitrine.infra.djl;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.List;

/**
 * AdamW (Loshchilov and Hutter 2019) over many arrays, with clipping by their global norm. Plain
 * Java over blocks that stay in the processor's cache: one pass over weights, gradient and moments,
 * and nothing of it lies in the gradient's graph.
 */
final class FineTuningOptimiser {
  private static final float BETA_1 = .9f;
  private static final float BETA_2 = .999f;
  private static final float EPSILON = 1e-8f;
  private static final int BLOCK = 2048;

  private final List<TrainedArray> arrays;
  private final float weightDecay;
  private final double largestNorm;
  private final float[] weights = new float[BLOCK];
  private final float[] gradient = new float[BLOCK];

  FineTuningOptimiser(List<TrainedArray> arrays, double weightDecay, double largestNorm) {
    this.arrays = arrays;
    this.weightDecay = (float) weightDecay;
    this.largestNorm = largestNorm;
  }

  /** The gradients' global norm. */
  double norm(List<ByteBuffer> gradients) {
    double squares = 0;
    for (ByteBuffer bytes : gradients) {
      FloatBuffer values = bytes.order(ByteOrder.nativeOrder()).asFloatBuffer();
      while (values.hasRemaining()) {
        int count = Math.min(BLOCK, values.remaining());
        values.get(gradient, 0, count);
        squares += squares(count);
      }
    }
    return Math.sqrt(squares);
  }

  private double squares(int count) {
    float a = 0;
    float b = 0;
    float c = 0;
    float d = 0;
    int i = 0;
    for (; i + 3 < count; i += 4) {
      a += gradient[i] * gradient[i];
      b += gradient[i + 1] * gradient[i + 1];
      c += gradient[i + 2] * gradient[i + 2];
      d += gradient[i + 3] * gradient[i + 3];
    }
    for (; i < count; i++) {
      a += gradient[i] * gradient[i];
    }
    return (double) a + b + c + d;
  }

  /**
   * Moves all arrays against their gradients.
   *
   * @param gradients in the order of the arrays, 32-bit floats in native order
   * @param norm their global norm
   * @param step from 1, for the correction of the moments' bias
   * @param learningRate of this step
   */
  void step(List<ByteBuffer> gradients, double norm, int step, double learningRate) {
    float scale = (float) (norm > largestNorm ? largestNorm / norm : 1);
    float correct1 = (float) (1 / (1 - Math.pow(BETA_1, step)));
    float correct2 = (float) (1 / (1 - Math.pow(BETA_2, step)));
    for (int i = 0; i < arrays.size(); i++) {
      TrainedArray array = arrays.get(i);
      float rate = (float) (learningRate * array.rate());
      float shrink = array.decays() ? (float) (1 - learningRate * weightDecay) : 1;
      FloatBuffer values = gradients.get(i).order(ByteOrder.nativeOrder()).asFloatBuffer();
      for (int at = 0; at < array.values().size(); at += BLOCK) {
        int count = Math.min(BLOCK, array.values().size() - at);
        values.get(gradient, 0, count);
        array.values().get(weights, count, at);
        move(array, at, count, scale, rate * correct1, correct2, shrink);
        array.values().put(weights, count, at);
      }
    }
  }

  private void move(
      TrainedArray array,
      int at,
      int count,
      float scale,
      float rate,
      float correct2,
      float shrink) {
    float[] first = array.first();
    float[] second = array.second();
    for (int i = 0; i < count; i++) {
      float g = gradient[i] * scale;
      float m = BETA_1 * first[at + i] + (1 - BETA_1) * g;
      float v = BETA_2 * second[at + i] + (1 - BETA_2) * g * g;
      first[at + i] = m;
      second[at + i] = v;
      weights[i] = weights[i] * shrink - rate * m / ((float) Math.sqrt(v * correct2) + EPSILON);
    }
  }
}
