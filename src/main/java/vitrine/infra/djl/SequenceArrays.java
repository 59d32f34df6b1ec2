package vitrine.infra.djl;

import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import vitrine.core.common.Progress;
import vitrine.core.recommend.sequence.SequenceExamples;
import vitrine.core.recommend.sequence.SequenceSettings;
import vitrine.core.recommend.sequence.SequenceShape;
import vitrine.core.recommend.sequence.SpectralItems;

/** The arrays of a sequence model, to be trained. */
final class SequenceArrays {
  private static final double DEVIATION = .02;
  private static final double LENGTH_OF_ITEMS = .3;

  private SequenceArrays() {}

  /**
   * First weights: items as {@link SpectralItems} has them, other matrices normal with deviation
   * .02, as BERT's; norms 1, biases 0.
   */
  static List<TrainedArray> first(
      SequenceExamples examples, SequenceSettings settings, Progress progress) {
    List<TrainedArray> arrays = random(settings.shape(examples.items()), settings);
    float[] items =
        SpectralItems.of(
            examples.sequences(),
            examples.items(),
            settings.dimensions(),
            LENGTH_OF_ITEMS,
            settings.seed(),
            progress);
    arrays.stream()
        .filter(array -> array.name().equals(SequenceShape.ITEMS))
        .forEach(array -> array.values().put(items, items.length, 0));
    return arrays;
  }

  /** All matrices normal with deviation .02; norms 1, biases 0. */
  static List<TrainedArray> random(SequenceShape shape, SequenceSettings settings) {
    Random random = new Random(settings.seed());
    List<TrainedArray> arrays = new ArrayList<>();
    for (Map.Entry<String, long[]> each : shape.arrays().entrySet()) {
      Shape size = new Shape(each.getValue());
      float[] values = new float[Math.toIntExact(size.size())];
      boolean matrix = size.dimension() > 1;
      if (matrix) {
        for (int i = 0; i < values.length; i++) {
          values[i] = (float) (DEVIATION * random.nextGaussian());
        }
      } else if (each.getKey().endsWith("norm.weight")) {
        Arrays.fill(values, 1);
      }
      arrays.add(new TrainedArray(each.getKey(), size, AlignedFloats.of(values), matrix, 1));
    }
    return arrays;
  }
}
