package vitrine.infra.weights;

import java.nio.FloatBuffer;
import java.util.Arrays;

/**
 * Named weights' content: 32-bit floats in row-major order. Two tensors are never compared.
 *
 * @param shape the dimensions, outermost first
 * @param values as many as the product of the dimensions
 */
@SuppressWarnings("ArrayRecordComponent")
public record Tensor(long[] shape, FloatBuffer values) {

  /** Checks that the shape and the number of values agree. */
  public Tensor {
    long size = Arrays.stream(shape).reduce(1, Math::multiplyExact);
    if (size != values.remaining()) {
      throw new IllegalArgumentException(
          "shape " + Arrays.toString(shape) + " but " + values.remaining() + " values");
    }
  }

  /** A vector. */
  public static Tensor of(float... values) {
    return new Tensor(new long[] {values.length}, FloatBuffer.wrap(values));
  }

  /** A matrix, a row each. */
  public static Tensor of(float[][] rows) {
    int columns = rows[0].length;
    FloatBuffer all = FloatBuffer.allocate(rows.length * columns);
    for (float[] row : rows) {
      all.put(row);
    }
    return new Tensor(new long[] {rows.length, columns}, all.flip());
  }

  /** The values, copied, whatever the shape. */
  public float[] toVector() {
    float[] copy = new float[values.remaining()];
    values.duplicate().get(copy);
    return copy;
  }

  /** The rows of a matrix, copied. */
  public float[][] toRows() {
    if (shape.length != 2) {
      throw new IllegalArgumentException("not a matrix: " + Arrays.toString(shape));
    }
    float[][] rows = new float[Math.toIntExact(shape[0])][Math.toIntExact(shape[1])];
    FloatBuffer from = values.duplicate();
    for (float[] row : rows) {
      from.get(row);
    }
    return rows;
  }

  /** A matrix with rows and columns changed over. */
  public Tensor transposed() {
    float[][] rows = toRows();
    float[] turned = new float[values.remaining()];
    int height = rows.length;
    int width = rows[0].length;
    for (int row = 0; row < height; row++) {
      for (int column = 0; column < width; column++) {
        turned[column * height + row] = rows[row][column];
      }
    }
    return new Tensor(new long[] {width, height}, FloatBuffer.wrap(turned));
  }
}
