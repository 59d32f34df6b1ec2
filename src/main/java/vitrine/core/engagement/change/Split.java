package vitrine.core.engagement.change;

import java.util.Optional;
import vitrine.core.engagement.Figure;
import vitrine.core.engagement.Reason;

/**
 * A figure of one period, split over parts: a sum, or a quotient of two sums.
 *
 * @param sum the sum, or the numerator
 * @param denominator what it is divided by, for a quotient
 * @param missing why the figure does not exist, if it does not
 */
record Split(PartSums sum, Optional<PartSums> denominator, Optional<Reason> missing) {

  static Split sum(PartSums sum) {
    return new Split(sum, Optional.empty(), Optional.empty());
  }

  static Split quotient(PartSums numerator, PartSums denominator) {
    return new Split(numerator, Optional.of(denominator), Optional.empty());
  }

  static Split none(Reason reason, int parts) {
    return new Split(new PartSums(parts), Optional.empty(), Optional.of(reason));
  }

  /** The figure of the whole. */
  Figure whole() {
    return Figure.unless(
        missing,
        denominator
            .map(d -> Figure.quotient(sum.whole(), d.whole()))
            .orElseGet(() -> Figure.of(sum.whole())));
  }

  /** The figure of a part alone. */
  Figure part(int part) {
    return denominator
        .map(d -> Figure.quotient(sum.value(part), d.value(part)))
        .orElseGet(() -> Figure.of(sum.value(part)));
  }

  /** What the part adds to the figure of the whole. */
  double adds(int part) {
    return denominator.map(d -> sum.value(part) / d.whole()).orElseGet(() -> sum.value(part));
  }

  /** Whether the part is there at all. */
  boolean has(int part) {
    return sum.value(part) != 0 || denominator.map(d -> d.value(part) != 0).orElse(false);
  }

  /** Each part's share of the whole: of the denominator, or of the amounts without their signs. */
  double[] weights() {
    PartSums of = denominator.orElse(sum);
    double[] weights = new double[of.parts()];
    double all = 0;
    for (int part = 0; part < weights.length; part++) {
      weights[part] = Math.abs(of.value(part));
      all += weights[part];
    }
    for (int part = 0; part < weights.length && all > 0; part++) {
      weights[part] /= all;
    }
    return weights;
  }
}
