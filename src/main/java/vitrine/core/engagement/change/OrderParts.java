package vitrine.core.engagement.change;

import java.util.function.IntPredicate;
import vitrine.core.engagement.log.Blocks;
import vitrine.core.engagement.log.Orders;
import vitrine.core.engagement.log.Trades;

/** Orders: each is split over parts by the share of its rows. */
final class OrderParts {
  private OrderParts() {}

  /**
   * Orders of a range of days.
   *
   * @param wanted which orders count
   */
  static PartSums of(Scope scope, Partition partition, IntPredicate wanted, int from, int to) {
    Orders orders = scope.orders();
    Trades trades = scope.data().trades();
    int[] rows = new int[orders.count()];
    for (int trade = 0; trade < trades.size(); trade++) {
      rows[trades.order(trade)] += scope.matches().test(trades.row(trade)) ? 1 : 0;
    }
    PartSums sum = new PartSums(partition.parts());
    boolean[] counted = new boolean[orders.count()];
    for (int order = 0; order < counted.length; order++) {
      int day = orders.days()[order];
      counted[order] = rows[order] > 0 && day >= from && day <= to && wanted.test(order);
      sum.addWhole(counted[order] ? 1 : 0);
    }
    Blocks.of(
            trades.size(),
            (first, last) -> {
              PartSums part = new PartSums(partition.parts());
              for (int trade = first; trade < last; trade++) {
                int order = trades.order(trade);
                int row = trades.row(trade);
                if (counted[order] && scope.matches().test(row)) {
                  part.add(partition.of(row), 1.0 / rows[order]);
                }
              }
              return part;
            })
        .forEach(sum::add);
    return sum;
  }
}
