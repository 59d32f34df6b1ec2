package vitrine.infra.weights;

import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vitrine.core.common.ProblemCode;
import vitrine.core.common.VitrineException;

/**
 * An encoder's weights with the change that a fine-tuning made to them: pairs of low-rank factors
 * (Hu et al., LoRA, 2021) become W + B·A, other tensors take the place of those of their name.
 */
public final class AdaptedWeights {
  /** Ends the name of the first factor, rank × inputs. */
  public static final String LORA_A = ".lora_A";

  /** Ends the name of the second factor, outputs × rank. */
  public static final String LORA_B = ".lora_B";

  private static final String WEIGHT = ".weight";

  private AdaptedWeights() {}

  /**
   * The merged weights. Tensors that do not change are those of the base.
   *
   * @param name of the encoder, for sentences about what does not fit
   * @throws VitrineException if a tensor has no partner or place in the base, has another shape
   *     than it must have there, or holds a value that is not finite
   */
  public static Map<String, Tensor> merge(
      String name, Map<String, Tensor> base, Map<String, Tensor> adaptation) {
    Map<String, Tensor> merged = new LinkedHashMap<>(base);
    adaptation.forEach(
        (key, tensor) -> {
          checkFinite(name, key, tensor);
          if (key.endsWith(LORA_A)) {
            String stem = key.substring(0, key.length() - LORA_A.length());
            Tensor weight = place(name, base, stem + WEIGHT);
            merged.put(stem + WEIGHT, added(name, stem, weight, tensor, adaptation));
          } else if (key.endsWith(LORA_B)) {
            String stem = key.substring(0, key.length() - LORA_B.length());
            Tensor weight = place(name, base, stem + WEIGHT);
            if (!adaptation.containsKey(stem + LORA_A)) {
              throw missing(name, stem + LORA_A, List.of("?", weight.shape()[1]));
            }
          } else {
            checkShape(name, key, tensor, place(name, base, key).shape());
            merged.put(key, tensor);
          }
        });
    return merged;
  }

  private static Tensor added(
      String name, String stem, Tensor weight, Tensor a, Map<String, Tensor> adaptation) {
    long outputs = weight.shape()[0];
    long inputs = weight.shape()[1];
    long rank = a.shape().length == 2 ? a.shape()[0] : 0;
    checkShape(name, stem + LORA_A, a, rank, inputs);
    Tensor b = adaptation.get(stem + LORA_B);
    if (b == null) {
      throw missing(name, stem + LORA_B, List.of(outputs, rank));
    }
    checkShape(name, stem + LORA_B, b, outputs, rank);
    return new Tensor(
        weight.shape(),
        FloatBuffer.wrap(sum(weight.toVector(), b.toVector(), a.toVector(), (int) rank)));
  }

  /** W + B·A, added up in double precision; W is changed in place. */
  private static float[] sum(float[] weight, float[] b, float[] a, int rank) {
    int inputs = rank == 0 ? 0 : a.length / rank;
    double[] row = new double[inputs];
    for (int output = 0; output * rank < b.length && rank > 0; output++) {
      Arrays.fill(row, 0);
      for (int r = 0; r < rank; r++) {
        double factor = b[output * rank + r];
        for (int input = 0; input < inputs; input++) {
          row[input] += factor * a[r * inputs + input];
        }
      }
      for (int input = 0; input < inputs; input++) {
        weight[output * inputs + input] += (float) row[input];
      }
    }
    return weight;
  }

  private static Tensor place(String name, Map<String, Tensor> base, String key) {
    Tensor tensor = base.get(key);
    if (tensor == null) {
      throw new VitrineException(ProblemCode.ADAPTATION_DAMAGED, name, key);
    }
    return tensor;
  }

  private static void checkFinite(String name, String key, Tensor tensor) {
    FloatBuffer values = tensor.values().duplicate();
    while (values.hasRemaining()) {
      if (!Float.isFinite(values.get())) {
        throw new VitrineException(ProblemCode.ADAPTATION_DAMAGED, name, key);
      }
    }
  }

  /**
   * Refuses a tensor of another shape.
   *
   * @throws VitrineException that names the tensor, the expected and the found shape
   */
  public static void checkShape(String name, String key, Tensor tensor, long... expected) {
    if (!Arrays.equals(tensor.shape(), expected)) {
      throw new VitrineException(
          ProblemCode.ENCODER_TENSOR_SIZE, name, key, shape(expected), shape(tensor.shape()));
    }
  }

  private static VitrineException missing(String name, String key, List<Object> expected) {
    List<String> sizes = new ArrayList<>();
    expected.forEach(size -> sizes.add(size.toString()));
    return new VitrineException(
        ProblemCode.ENCODER_TENSOR_MISSING, name, key, String.join(" × ", sizes));
  }

  /** A shape as people write it: {@code 384 × 1536}. */
  static String shape(long... sizes) {
    return String.join(" × ", Arrays.stream(sizes).mapToObj(Long::toString).toList());
  }
}
