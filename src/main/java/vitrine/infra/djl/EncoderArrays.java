package vitrine.infra.djl;

import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import vitrine.core.sentiment.LoraTarget;
import vitrine.core.sentiment.TrainingSettings;
import vitrine.infra.weights.Tensor;

/** The encoder's arrays that a method of fine-tuning moves. */
final class EncoderArrays {
  /** LoRA's B learns faster than A (LoRA+, Hayou et al. 2024). */
  private static final float RATE_OF_B = 4;

  private EncoderArrays() {}

  /** Those of the settings' method: low-rank pairs, or all weights of all layers. */
  static List<TrainedArray> of(Map<String, Tensor> weights, TrainingSettings settings) {
    return switch (settings.method()) {
      case HEAD -> List.of();
      case LORA -> pairs(weights, settings);
      case FULL -> all(weights);
    };
  }

  private static List<TrainedArray> all(Map<String, Tensor> weights) {
    List<TrainedArray> arrays = new ArrayList<>();
    weights.keySet().stream()
        .filter(name -> name.startsWith("encoder.layer."))
        .sorted()
        .forEach(
            name -> {
              Tensor tensor = weights.getOrDefault(name, Tensor.of());
              boolean matrix = tensor.shape().length > 1;
              AlignedFloats values = AlignedFloats.of(tensor.values());
              arrays.add(new TrainedArray(name, new Shape(tensor.shape()), values, matrix, 1));
            });
    return arrays;
  }

  /** A starts uniform as a linear layer does (He et al. 2015), B at 0: nothing is changed yet. */
  private static List<TrainedArray> pairs(Map<String, Tensor> weights, TrainingSettings settings) {
    Random random = new Random(settings.seed());
    List<TrainedArray> arrays = new ArrayList<>();
    int rank = settings.rank();
    for (int layer = 0; layer < FrozenBert.layers(weights); layer++) {
      for (LoraTarget target : settings.targets()) {
        String stem = "encoder.layer." + layer + "." + target.stem();
        Tensor tensor = weights.getOrDefault(stem + ".weight", Tensor.of());
        int out = Math.toIntExact(tensor.shape()[0]);
        int in = Math.toIntExact(tensor.shape()[1]);
        float[] down = new float[rank * in];
        float bound = (float) (1 / Math.sqrt(in));
        for (int i = 0; i < down.length; i++) {
          down[i] = (2 * random.nextFloat() - 1) * bound;
        }
        Shape narrow = new Shape(rank, in);
        Shape wide = new Shape(out, rank);
        arrays.add(new TrainedArray(stem + ".lora_A", narrow, AlignedFloats.of(down), true, 1));
        AlignedFloats zeros = new AlignedFloats(out * rank);
        arrays.add(new TrainedArray(stem + ".lora_B", wide, zeros, true, RATE_OF_B));
      }
    }
    return arrays;
  }
}
