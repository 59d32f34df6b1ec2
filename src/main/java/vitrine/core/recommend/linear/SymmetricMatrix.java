package vitrine.core.recommend.linear;

import java.util.stream.IntStream;

/**
 * A symmetric matrix of floats of which the lower half is kept, in bands of rows: half the memory
 * of the whole, and none of its arrays too long.
 */
public final class SymmetricMatrix {
  /** How many rows a band has; the last one may have fewer. */
  public static final int BAND = 512;

  private final int order;
  private final float[][] bands;

  /**
   * A matrix of zeros.
   *
   * @param order the number of rows
   */
  public SymmetricMatrix(int order) {
    this.order = order;
    this.bands =
        IntStream.range(0, (order + BAND - 1) / BAND)
            .mapToObj(band -> new float[(end(band) - start(band)) * end(band)])
            .toArray(float[][]::new);
  }

  /** The number of rows. */
  public int order() {
    return order;
  }

  /** The number of bands. */
  public int bands() {
    return bands.length;
  }

  /** The first row of a band. */
  public int start(int band) {
    return band * BAND;
  }

  /** One after the last row of a band. */
  public int end(int band) {
    return Math.min(order, (band + 1) * BAND);
  }

  /**
   * The rows of a band, row-major, each from column 0 to {@link #end} of the band; what lies above
   * the diagonal is undefined before {@link #mirror}. Shared, not copied: changing it changes the
   * matrix.
   */
  public float[] band(int band) {
    return bands[band];
  }

  /** Gives a band the entries above the diagonal, as far as it has room for them. */
  public void mirror(int band) {
    for (int row = start(band); row < end(band); row++) {
      for (int column = row + 1; column < end(band); column++) {
        bands[band][place(row, column)] = bands[band][place(column, row)];
      }
    }
  }

  /** An entry. */
  public float get(int row, int column) {
    return row >= column ? bands[row / BAND][place(row, column)] : get(column, row);
  }

  /** Adds to an entry at or below the diagonal. */
  void add(int row, int column, float value) {
    bands[row / BAND][place(row, column)] += value;
  }

  private int place(int row, int column) {
    int band = row / BAND;
    return (row - start(band)) * end(band) + column;
  }

  /** Adds to every entry of the diagonal. */
  void addToDiagonal(double value) {
    for (int row = 0; row < order; row++) {
      add(row, row, (float) value);
    }
  }

  /** The entries of the diagonal. */
  float[] diagonal() {
    float[] diagonal = new float[order];
    for (int row = 0; row < order; row++) {
      diagonal[row] = get(row, row);
    }
    return diagonal;
  }

  /**
   * Copies neighbouring columns.
   *
   * @param from the first column
   * @param width how many
   * @param panel receives order × width entries, row-major
   */
  void columns(int from, int width, float[] panel) {
    for (int column = from; column < from + width; column++) {
      float[] band = bands[column / BAND];
      int begin = place(column, 0);
      for (int row = 0; row < column; row++) {
        panel[row * width + column - from] = band[begin + row];
      }
    }
    for (int row = from; row < order; row++) {
      int most = Math.min(width, row - from + 1);
      System.arraycopy(bands[row / BAND], place(row, from), panel, row * width, most);
    }
  }
}
