package vitrine.core.recommend.linear;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import vitrine.core.common.Progress;
import vitrine.core.recommend.CosineNeighbours;
import vitrine.core.recommend.SparseRows;

/**
 * {@link DenseFit} with, for each scored item, only the items nearest to it by cosine: the same
 * ridge regressions in closed form, each over a few items instead of the whole catalogue. Where all
 * items are among the nearest it is the same.
 *
 * @param shop who liked what
 * @param following what follows what, weighed
 * @param neighbours how many items each regression takes at most
 * @param ridge added to the diagonal of the co-occurrences
 */
record LocalRidge(CoOccurrence shop, SparseRows following, int neighbours, double ridge) {

  ItemWeights.Sparse fit(Progress progress) {
    int[][] nearest = new CosineNeighbours(shop.shoppers(), neighbours, 0).fit(progress).columns();
    SparseRows leaders = following.transposed();
    int items = nearest.length;
    float[][] values = new float[items][];
    progress.step("progress.recommend.inverting");
    AtomicInteger done = new AtomicInteger();
    ThreadLocal<int[]> places = ThreadLocal.withInitial(() -> filled(items));
    IntStream.range(0, items)
        .parallel()
        .forEach(
            item -> {
              progress.checkCancelled();
              values[item] = new Regression(item, nearest[item], places.get()).weights(leaders);
              progress.report(done.incrementAndGet(), items);
            });
    return new ItemWeights.Sparse(SparseSums.joined(nearest, values).transposed());
  }

  private static int[] filled(int size) {
    int[] places = new int[size];
    Arrays.fill(places, -1);
    return places;
  }

  /** The regressions on one item; it stands last among those that take part. */
  private final class Regression {
    private final int[] members;
    private final int[] places;
    private final double[] matrix;

    /**
     * A regression.
     *
     * @param places a -1 an item, and so again afterwards
     */
    Regression(int item, int[] nearest, int[] places) {
      this.members = Arrays.copyOf(nearest, nearest.length + 1);
      this.members[nearest.length] = item;
      this.places = places;
      this.matrix = new double[members.length * members.length];
    }

    float[] weights(SparseRows leaders) {
      int last = members.length - 1;
      double[] next = new double[members.length];
      for (int place = 0; place < members.length; place++) {
        places[members[place]] = place;
      }
      coOccurrences();
      for (int at = leaders.starts()[members[last]];
          at < leaders.starts()[members[last] + 1];
          at++) {
        int place = places[leaders.columns()[at]];
        if (place >= 0) {
          next[place] = leaders.values()[at];
        }
      }
      for (int member : members) {
        places[member] = -1;
      }
      double[] column = new double[members.length];
      column[last] = 1;
      Cholesky factor = Cholesky.of(matrix, members.length);
      factor.solve(column);
      factor.solve(next);
      float[] weights = new float[last];
      for (int place = 0; place < last; place++) {
        weights[place] = (float) (next[place] - column[place] / column[last]);
      }
      return weights;
    }

    private void coOccurrences() {
      SparseRows items = shop.items();
      SparseRows shoppers = shop.shoppers();
      for (int place = 0; place < members.length; place++) {
        int row = place * members.length;
        matrix[row + place] = ridge;
        int end = items.starts()[members[place] + 1];
        for (int at = items.starts()[members[place]]; at < end; at++) {
          int shopper = items.columns()[at];
          for (int other = shoppers.starts()[shopper];
              other < shoppers.starts()[shopper + 1];
              other++) {
            int column = places[shoppers.columns()[other]];
            if (column >= 0) {
              matrix[row + column]++;
            }
          }
        }
      }
    }
  }
}
