package vitrine.core.recommend.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vitrine.core.experiment.Correction;
import vitrine.core.experiment.Distributions;
import vitrine.core.experiment.StepCorrection;

/**
 * Two models on the same shoppers: the mean of each shopper's difference, with the interval and the
 * p of the paired t test (Student, "The Probable Error of a Mean", Biometrika 6, 1908; with many
 * shoppers the normal distribution). The p of all pairs of one way, k and metric are corrected
 * together (Holm 1979).
 *
 * @param fitted what the weights of both have seen
 * @param k the length of the list
 * @param metric what is compared
 * @param model the one
 * @param against the other
 * @param difference the one's mean minus the other's
 * @param test empty for a single shopper, or where every shopper's difference is the same but 0
 */
public record PairedDifference(
    Fitted fitted,
    int k,
    RankMetric metric,
    String model,
    String against,
    double difference,
    Optional<Test> test) {
  /** Below this p, corrected, a difference is taken for one. */
  public static final double ALPHA = .05;

  /** A spread below this part of the mean is rounding. */
  private static final double SAME = 1e-12;

  /**
   * How sure it is.
   *
   * @param lower end of the 95 % interval
   * @param upper end of the 95 % interval
   * @param p of no difference, two-sided
   * @param pAdjusted the same, corrected for all pairs
   */
  public record Test(double lower, double upper, double p, double pAdjusted) {}

  /** A model's value of each shopper. */
  record Values(String model, double[] values) {}

  /**
   * Every other model against the leader, and against a named one.
   *
   * @param leader index of the leader
   * @param fixed the name that all are compared with too
   */
  static List<PairedDifference> of(
      Fitted fitted, int k, RankMetric metric, List<Values> models, int leader, String fixed) {
    List<PairedDifference> raw = new ArrayList<>();
    for (int i = 0; i < models.size(); i++) {
      if (i != leader) {
        raw.add(of(fitted, k, metric, models.get(i), models.get(leader)));
      }
    }
    for (int other = 0; other < models.size(); other++) {
      if (other != leader && models.get(other).model().equals(fixed)) {
        for (int i = 0; i < models.size(); i++) {
          if (i != leader && i != other) {
            raw.add(of(fitted, k, metric, models.get(i), models.get(other)));
          }
        }
      }
    }
    return corrected(raw);
  }

  private static PairedDifference of(
      Fitted fitted, int k, RankMetric metric, Values one, Values other) {
    int n = one.values().length;
    double sum = 0;
    for (int i = 0; i < n; i++) {
      sum += one.values()[i] - other.values()[i];
    }
    double mean = sum / n;
    double squares = 0;
    for (int i = 0; i < n; i++) {
      double off = one.values()[i] - other.values()[i] - mean;
      squares += off * off;
    }
    return new PairedDifference(
        fitted, k, metric, one.model(), other.model(), mean, test(mean, squares, n));
  }

  private static Optional<Test> test(double mean, double squares, int n) {
    double error = Math.sqrt(squares / (n - 1.0) / n);
    boolean same = error <= SAME * Math.abs(mean);
    if (n < 2 || (same && mean != 0)) {
      return Optional.empty();
    }
    double p = same ? 1 : Distributions.twoSided(mean / error, n - 1.0);
    double half = error * Distributions.twoSidedQuantile(1 - .95, n - 1.0);
    return Optional.of(new Test(mean - half, mean + half, p, p));
  }

  private static List<PairedDifference> corrected(List<PairedDifference> raw) {
    double[] adjusted =
        StepCorrection.adjust(
            Correction.HOLM,
            raw.stream().flatMap(pair -> pair.test().stream()).mapToDouble(Test::p).toArray());
    List<PairedDifference> pairs = new ArrayList<>();
    int next = 0;
    for (PairedDifference pair : raw) {
      if (pair.test().isPresent()) {
        Test test = pair.test().get();
        pairs.add(pair.with(new Test(test.lower(), test.upper(), test.p(), adjusted[next++])));
      } else {
        pairs.add(pair);
      }
    }
    return pairs;
  }

  private PairedDifference with(Test corrected) {
    return new PairedDifference(
        fitted, k, metric, model, against, difference, Optional.of(corrected));
  }
}
