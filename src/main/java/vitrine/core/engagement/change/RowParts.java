package vitrine.core.engagement.change;

import vitrine.core.dataset.EventKind;
import vitrine.core.engagement.log.Blocks;
import vitrine.core.engagement.log.Places;
import vitrine.core.engagement.log.Trades;

/** Sums over rows: each row counts in its own part. */
final class RowParts {
  private RowParts() {}

  /** Which revenue. */
  enum Revenue {
    GROSS,
    RETURNED,
    NET
  }

  /** Revenue of a range of days, rows without a user included. */
  static PartSums revenue(Scope scope, Partition partition, Revenue which, int from, int to) {
    PartSums sum = new PartSums(partition.parts());
    Trades trades = scope.data().trades();
    Blocks.of(
            trades.size(),
            (first, last) -> {
              PartSums part = new PartSums(partition.parts());
              for (int trade = first; trade < last; trade++) {
                int day = trades.day(trade);
                int row = trades.row(trade);
                if (day >= from && day <= to && scope.matches().test(row)) {
                  double amount = amount(scope, which, row);
                  part.add(partition.of(row), amount);
                  part.addWhole(amount);
                }
              }
              return part;
            })
        .forEach(sum::add);
    return sum;
  }

  private static double amount(Scope scope, Revenue which, int row) {
    double amount = scope.money().amount(row);
    boolean returned = scope.money().returned(row);
    if (Double.isNaN(amount)) {
      return 0;
    }
    return switch (which) {
      case GROSS -> returned ? 0 : amount;
      case RETURNED -> returned ? amount : 0;
      case NET -> returned ? -amount : amount;
    };
  }

  /** Events of one kind that name a user. */
  static PartSums events(Scope scope, Partition partition, EventKind kind, int from, int to) {
    PartSums sum = new PartSums(partition.parts());
    Places places = scope.data().places();
    Blocks.of(
            places.size(),
            (first, last) -> {
              PartSums part = new PartSums(partition.parts());
              for (int place = first; place < last; place++) {
                int day = places.day(place);
                if (places.kind(place) == kind.ordinal()
                    && day >= from
                    && day <= to
                    && scope.matches().testPlace(place)) {
                  part.add(partition.of(places.row(place)), 1);
                  part.addWhole(1);
                }
              }
              return part;
            })
        .forEach(sum::add);
    return sum;
  }
}
