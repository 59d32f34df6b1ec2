package vitrine.infra.djl;

import java.nio.FloatBuffer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;
import vitrine.infra.weights.Tensor;

/** Weights of an encoder of any shape, drawn at random. */
public final class RandomBert {
  private RandomBert() {}

  /** The weights under Hugging Face's names. */
  public static Map<String, Tensor> weights(
      int layers, int dimensions, int wide, int vocabulary, int positions, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Map<String, Tensor> weights = new LinkedHashMap<>();
    weights.put("embeddings.word_embeddings.weight", tensor(random, 0, vocabulary, dimensions));
    weights.put("embeddings.position_embeddings.weight", tensor(random, 0, positions, dimensions));
    weights.put("embeddings.token_type_embeddings.weight", tensor(random, 0, 2, dimensions));
    norm(weights, random, "embeddings.LayerNorm", dimensions);
    for (int i = 0; i < layers; i++) {
      String layer = "encoder.layer." + i + ".";
      for (String part : new String[] {"self.query", "self.key", "self.value", "output.dense"}) {
        dense(weights, random, layer + "attention." + part, dimensions, dimensions);
      }
      norm(weights, random, layer + "attention.output.LayerNorm", dimensions);
      dense(weights, random, layer + "intermediate.dense", wide, dimensions);
      dense(weights, random, layer + "output.dense", dimensions, wide);
      norm(weights, random, layer + "output.LayerNorm", dimensions);
    }
    return weights;
  }

  private static void dense(
      Map<String, Tensor> weights, SplittableRandom random, String stem, int outputs, int inputs) {
    weights.put(stem + ".weight", tensor(random, 0, outputs, inputs));
    weights.put(stem + ".bias", tensor(random, 0, outputs));
  }

  private static void norm(
      Map<String, Tensor> weights, SplittableRandom random, String stem, int dimensions) {
    weights.put(stem + ".weight", tensor(random, 1, dimensions));
    weights.put(stem + ".bias", tensor(random, 0, dimensions));
  }

  private static Tensor tensor(SplittableRandom random, double middle, long... shape) {
    int size = 1;
    for (long each : shape) {
      size *= (int) each;
    }
    float[] values = new float[size];
    for (int i = 0; i < size; i++) {
      values[i] = (float) (middle + random.nextDouble(-.3, .3));
    }
    return new Tensor(shape, FloatBuffer.wrap(values));
  }
}
