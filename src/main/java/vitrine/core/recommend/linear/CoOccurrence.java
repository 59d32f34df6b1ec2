package vitrine.core.recommend.linear;

import java.util.Arrays;
import java.util.stream.IntStream;
import vitrine.core.common.Progress;
import vitrine.core.recommend.Interactions;
import vitrine.core.recommend.SparseRows;

/**
 * Which shoppers liked what, each item once a shopper.
 *
 * @param shoppers shoppers × items
 * @param items items × shoppers
 */
record CoOccurrence(SparseRows shoppers, SparseRows items) {

  static CoOccurrence of(Interactions training) {
    SparseRows liked = SparseRows.shoppersByItems(training);
    int entries = liked.starts()[liked.rows()];
    float[] ones = new float[entries];
    Arrays.fill(ones, 1);
    int[] columns = Arrays.copyOf(liked.columns(), entries);
    SparseRows shoppers = new SparseRows(liked.starts(), columns, ones, liked.width());
    return new CoOccurrence(shoppers, shoppers.transposed());
  }

  /** How many shoppers liked an item. */
  int count(int item) {
    return items.starts()[item + 1] - items.starts()[item];
  }

  /** Items × items: shoppers who liked both; on the diagonal, shoppers who liked the item. */
  SymmetricMatrix matrix(Progress progress) {
    SymmetricMatrix matrix = new SymmetricMatrix(items.rows());
    IntStream.range(0, items.rows())
        .parallel()
        .forEach(
            item -> {
              progress.checkCancelled();
              for (int at = items.starts()[item]; at < items.starts()[item + 1]; at++) {
                int shopper = items.columns()[at];
                int end = shoppers.starts()[shopper + 1];
                for (int other = shoppers.starts()[shopper]; other < end; other++) {
                  if (shoppers.columns()[other] <= item) {
                    matrix.add(item, shoppers.columns()[other], 1);
                  }
                }
              }
            });
    return matrix;
  }

  /** The same matrix without its zeros. */
  SparseRows sparse(Progress progress) {
    return SparseSums.of(
        items.rows(),
        (item, row) -> {
          for (int at = items.starts()[item]; at < items.starts()[item + 1]; at++) {
            int shopper = items.columns()[at];
            int end = shoppers.starts()[shopper + 1];
            for (int other = shoppers.starts()[shopper]; other < end; other++) {
              row.add(shoppers.columns()[other], 1);
            }
          }
        },
        progress);
  }
}
