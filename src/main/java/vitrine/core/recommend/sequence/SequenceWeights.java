package vitrine.core.recommend.sequence;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a sequence model has learned. The arrays are shared, not copied: read only.
 *
 * @param shape the sizes
 * @param arrays by the names of {@link SequenceShape#arrays()}, row-major
 */
public record SequenceWeights(SequenceShape shape, Map<String, float[]> arrays) {

  /** Checks that exactly the arrays of the shape are there, each of its size and finite. */
  public SequenceWeights {
    Map<String, float[]> ordered = new LinkedHashMap<>();
    Map<String, long[]> shapes = shape.arrays();
    for (Map.Entry<String, long[]> each : shapes.entrySet()) {
      float[] values = arrays.get(each.getKey());
      long size = Arrays.stream(each.getValue()).reduce(1, Math::multiplyExact);
      if (values == null || values.length != size) {
        throw new IllegalArgumentException(
            "weights " + each.getKey() + " are not " + Arrays.toString(each.getValue()));
      }
      for (float value : values) {
        if (!Float.isFinite(value)) {
          throw new IllegalArgumentException("weights " + each.getKey() + " are not finite");
        }
      }
      ordered.put(each.getKey(), values);
    }
    arrays = ordered;
  }

  /** An array by its name. */
  float[] array(String name) {
    float[] values = arrays.get(name);
    if (values == null) {
      throw new IllegalArgumentException("no weights " + name);
    }
    return values;
  }
}
