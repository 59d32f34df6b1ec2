package vitrine.core.exposure.timeline;

import java.util.Optional;
import vitrine.core.experiment.Statistic;
import vitrine.core.exposure.Contributions;
import vitrine.core.exposure.MetricRows;

/** Walks over the rows of one unit after the other, day by day, and adds up what they say. */
final class UnitRows {
  /** After the last day of every unit. */
  static final int DONE = Integer.MAX_VALUE;

  private final Contributions numerator;
  private final RowOrder order;
  private final Optional<Contributions> denominator;
  private final Optional<RowOrder> denominatorOrder;
  private final boolean participation;
  private final double most;
  private final boolean undated;

  private int place;
  private int end;
  private int denominatorPlace;
  private int denominatorEnd;
  private double above;
  private double below;

  /**
   * A walk over these rows.
   *
   * @param most where values are cut
   * @param undated whether rows without a day count, on the last day
   */
  UnitRows(
      MetricRows rows,
      RowOrder order,
      Optional<RowOrder> denominatorOrder,
      double most,
      boolean undated) {
    numerator = rows.numerator();
    denominator = rows.denominator();
    participation = rows.metric().statistic() instanceof Statistic.Proportion;
    this.order = order;
    this.denominatorOrder = denominatorOrder;
    this.most = most;
    this.undated = undated;
  }

  /** Goes to a unit; nothing is added up yet. */
  void begin(int unit) {
    place = order.start(unit);
    end = order.end(unit);
    denominatorOrder.ifPresent(
        other -> {
          denominatorPlace = other.start(unit);
          denominatorEnd = other.end(unit);
        });
    forget();
  }

  /** Begins a new sum at the present place. */
  void forget() {
    above = 0;
    below = 0;
  }

  /** The day of the next row; {@link #DONE} after the last one. */
  int next() {
    int day = place < end ? order.day(place) : DONE;
    if (denominatorOrder.isPresent() && denominatorPlace < denominatorEnd) {
      day = Math.min(day, denominatorOrder.get().day(denominatorPlace));
    }
    return day;
  }

  /** Adds up the rows up to the end of a day. */
  void take(int day) {
    while (place < end && order.day(place) <= day) {
      int row = order.row(place++);
      double value = numerator.value()[row];
      if (Double.isFinite(value) && counts(numerator, row)) {
        above = participation ? Math.max(above, value > 0 ? 1 : 0) : above + value;
      }
    }
    if (denominatorOrder.isPresent()) {
      RowOrder other = denominatorOrder.get();
      double[] values = denominator.orElseThrow().value();
      while (denominatorPlace < denominatorEnd && other.day(denominatorPlace) <= day) {
        int row = other.row(denominatorPlace++);
        if (Double.isFinite(values[row]) && counts(denominator.get(), row)) {
          below += values[row];
        }
      }
    }
  }

  private boolean counts(Contributions rows, int row) {
    return undated || rows.day()[row] >= 0;
  }

  /** Writes the metric's values into the first variables. */
  void write(double[] variables) {
    variables[0] = Math.min(above, most);
    if (denominatorOrder.isPresent()) {
      variables[1] = below;
    }
  }
}
