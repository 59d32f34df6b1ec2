package vitrine.core.experiment;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import vitrine.core.experiment.ExperimentOutcome.Estimated;

/**
 * Holm's step-down correction for many tests: "A simple sequentially rejective multiple test
 * procedure", Scandinavian Journal of Statistics 6 (1979).
 */
final class Holm {
  private Holm() {}

  /** The corrected p of each p, in the same order. */
  static double[] adjust(double[] p) {
    int m = p.length;
    int[] order =
        IntStream.range(0, m)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> p[i]))
            .mapToInt(Integer::intValue)
            .toArray();
    double[] adjusted = new double[m];
    double running = 0;
    for (int rank = 0; rank < m; rank++) {
      running = Math.max(running, Math.min(1, (m - rank) * p[order[rank]]));
      adjusted[order[rank]] = running;
    }
    return adjusted;
  }

  /** The outcomes with corrected p and intervals; those without an estimate do not count. */
  static ExperimentOutcome[] adjust(ExperimentOutcome[] outcomes, double alpha) {
    int[] tested =
        IntStream.range(0, outcomes.length).filter(i -> outcomes[i] instanceof Estimated).toArray();
    double[] p = Arrays.stream(tested).mapToDouble(i -> ((Estimated) outcomes[i]).p()).toArray();
    double[] adjusted = adjust(p);
    ExperimentOutcome[] corrected = outcomes.clone();
    for (int k = 0; k < tested.length; k++) {
      Estimated raw = (Estimated) outcomes[tested[k]];
      corrected[tested[k]] = widen(raw, adjusted[k], alpha, tested.length);
    }
    return corrected;
  }

  private static Estimated widen(Estimated raw, double pAdjusted, double alpha, int tests) {
    Interval interval = raw.interval();
    if (pAdjusted > raw.p() || (raw.value() == 0 && tests > 1)) {
      interval = Interval.around(raw.value(), halfWidth(raw, pAdjusted, alpha, tests));
    }
    return new Estimated(
        raw.value(),
        raw.standardError(),
        raw.degreesOfFreedom(),
        raw.interval(),
        raw.p(),
        pAdjusted,
        interval);
  }

  private static double halfWidth(Estimated raw, double pAdjusted, double alpha, int tests) {
    if (raw.value() == 0) {
      return Distributions.twoSidedQuantile(alpha / tests, raw.degreesOfFreedom())
          * raw.standardError();
    }
    if (pAdjusted >= 1) {
      return Double.POSITIVE_INFINITY;
    }
    return Math.abs(raw.value())
        * Distributions.normalQuantile(alpha)
        / Distributions.normalQuantile(pAdjusted);
  }
}
