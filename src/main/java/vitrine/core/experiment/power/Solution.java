package vitrine.core.experiment.power;

import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;
import vitrine.core.experiment.Reason;

/** A number that was solved for, or why there is none. */
public sealed interface Solution {

  /** The number, where there is one. */
  default OptionalDouble value() {
    return switch (this) {
      case Found(double number) -> OptionalDouble.of(number);
      case None _ -> OptionalDouble.empty();
    };
  }

  /** The same made of something else, where there is a number. */
  default Solution map(DoubleUnaryOperator change) {
    return switch (this) {
      case Found(double number) -> new Found(change.applyAsDouble(number));
      case None none -> none;
    };
  }

  /** The number. */
  record Found(double number) implements Solution {}

  /** No number, and why. */
  record None(Reason reason) implements Solution {}
}
