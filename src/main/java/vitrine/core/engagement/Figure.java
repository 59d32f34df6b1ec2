package vitrine.core.engagement;

import java.util.Optional;
import java.util.OptionalDouble;

/** A number, or why there is none. */
public sealed interface Figure {

  /** The number, if there is one. */
  OptionalDouble number();

  /**
   * A number.
   *
   * @param value in the unit of its {@link Kpi}
   */
  record Plain(double value) implements Figure {
    @Override
    public OptionalDouble number() {
      return OptionalDouble.of(value);
    }
  }

  /**
   * A part of a whole.
   *
   * @param value part / whole
   * @param interval 95 %
   */
  record Share(double value, long part, long whole, Interval interval) implements Figure {
    @Override
    public OptionalDouble number() {
      return OptionalDouble.of(value);
    }
  }

  /**
   * No number.
   *
   * @param reason why
   */
  record NotEstimable(Reason reason) implements Figure {
    @Override
    public OptionalDouble number() {
      return OptionalDouble.empty();
    }
  }

  /** A number. */
  static Figure of(double value) {
    return new Plain(value);
  }

  /** A quotient, which does not exist over nothing. */
  static Figure quotient(double numerator, double denominator) {
    return denominator == 0
        ? new NotEstimable(Reason.NOTHING_TO_DIVIDE_BY)
        : new Plain(numerator / denominator);
  }

  /** A share with its Wilson interval, which does not exist of nobody. */
  static Figure share(long part, long whole) {
    return whole == 0
        ? new NotEstimable(Reason.NOTHING_TO_DIVIDE_BY)
        : new Share((double) part / whole, part, whole, Interval.wilson(part, whole));
  }

  /** The figure, or a reason if the data lacks what it needs. */
  static Figure unless(Optional<Reason> missing, Figure figure) {
    return missing.<Figure>map(NotEstimable::new).orElse(figure);
  }
}
