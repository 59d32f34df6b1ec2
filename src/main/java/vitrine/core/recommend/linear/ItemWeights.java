package vitrine.core.recommend.linear;

import java.util.Arrays;
import vitrine.core.recommend.SparseRows;

/** What an event of one item says about each other item. */
sealed interface ItemWeights {

  /** Adds a multiple of an item's row to the scores. */
  void addTo(double[] scores, int item, double times);

  /** An entry. */
  double get(int item, int other);

  /**
   * All of it.
   *
   * @param rows an array an item of the catalogue, of one weight each
   */
  @SuppressWarnings("ArrayRecordComponent")
  record Dense(float[][] rows) implements ItemWeights {
    @Override
    public void addTo(double[] scores, int item, double times) {
      float[] row = rows[item];
      for (int other = 0; other < row.length; other++) {
        scores[other] += times * row[other];
      }
    }

    @Override
    public double get(int item, int other) {
      return rows[item][other];
    }
  }

  /** Only what is not 0: a row an item of the catalogue, its columns ascending. */
  record Sparse(SparseRows rows) implements ItemWeights {
    @Override
    public void addTo(double[] scores, int item, double times) {
      for (int entry = rows.starts()[item]; entry < rows.starts()[item + 1]; entry++) {
        scores[rows.columns()[entry]] += times * rows.values()[entry];
      }
    }

    @Override
    public double get(int item, int other) {
      int from = rows.starts()[item];
      int place = Arrays.binarySearch(rows.columns(), from, rows.starts()[item + 1], other);
      return place < 0 ? 0 : rows.values()[place];
    }
  }
}
