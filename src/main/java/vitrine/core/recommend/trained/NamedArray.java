package vitrine.core.recommend.trained;

import java.util.Arrays;

/**
 * One array of a trained model. The values are shared, not copied: read only.
 *
 * @param shape the dimensions, outermost first
 * @param values as many as the product of the dimensions, row-major
 */
@SuppressWarnings("ArrayRecordComponent")
public record NamedArray(long[] shape, float[] values) {

  /** Checks that the shape and the number of values agree. */
  public NamedArray {
    if (Arrays.stream(shape).reduce(1, Math::multiplyExact) != values.length) {
      throw new IllegalArgumentException(
          "shape " + Arrays.toString(shape) + " but " + values.length + " values");
    }
  }
}
