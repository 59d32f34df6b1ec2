package vitrine.core.engagement.log;

import java.util.Arrays;
import java.util.Optional;
import vitrine.core.dataset.EventKind;
import vitrine.core.dataset.EventLog;
import vitrine.core.dataset.MeasureColumn;

/**
 * What purchases and returns are worth: price times quantity, one piece where no quantity is given,
 * in the currency of the data.
 */
public final class Money {
  private final byte[] kinds;
  private final Optional<double[]> prices;
  private final Optional<double[]> quantities;

  private Money(byte[] kinds, Optional<double[]> prices, Optional<double[]> quantities) {
    this.kinds = kinds;
    this.prices = prices;
    this.quantities = quantities;
  }

  public static Money of(EventLog log) {
    return new Money(
        log.kinds(),
        log.prices().map(MeasureColumn::values).filter(Money::anyKnown),
        log.quantities().map(MeasureColumn::values));
  }

  private static boolean anyKnown(double[] values) {
    return Arrays.stream(values).anyMatch(v -> !Double.isNaN(v));
  }

  /** Whether the data has prices. */
  public boolean known() {
    return prices.isPresent();
  }

  /** Whether a purchase or return takes back: it is a return, or its quantity is negative. */
  public boolean returned(int row) {
    return kinds[row] == EventKind.RETURN.ordinal()
        || (quantities.isPresent() && quantities.get()[row] < 0);
  }

  /**
   * What the row adds to gross revenue or, if it takes back, to returned revenue; NaN where no
   * price is known. A returned row is worth its amount without sign.
   */
  public double amount(int row) {
    if (prices.isEmpty()) {
      return Double.NaN;
    }
    double quantity = quantities.isEmpty() ? 1 : quantities.get()[row];
    double amount = prices.get()[row] * (Double.isNaN(quantity) ? 1 : quantity);
    return returned(row) ? Math.abs(amount) : amount;
  }

  /** What a purchase or return adds to net revenue: nothing where no price is known. */
  public double net(int row) {
    double amount = amount(row);
    if (Double.isNaN(amount)) {
      return 0;
    }
    return returned(row) ? -amount : amount;
  }
}
