package vitrine.core.recommend.propensity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import vitrine.core.engagement.Interval;

/** How good probabilities are, given as log-odds. */
final class ProbabilityMetrics {
  private ProbabilityMetrics() {}

  static double probability(double logit) {
    return logit >= 0 ? 1 / (1 + Math.exp(-logit)) : Math.exp(logit) / (1 + Math.exp(logit));
  }

  /** -ln of the probability of what happened, without overflow. */
  static double loss(double logit, boolean happened) {
    double against = happened ? -logit : logit;
    return against > 0 ? against + Math.log1p(Math.exp(-against)) : Math.log1p(Math.exp(against));
  }

  static double meanLoss(double[] logits, boolean[] happened) {
    double sum = 0;
    for (int i = 0; i < logits.length; i++) {
      sum += loss(logits[i], happened[i]);
    }
    return sum / logits.length;
  }

  /**
   * The chance that a random shopper who bought has the higher probability than a random one who
   * did not, ties counting half (Mann and Whitney 1947).
   */
  static double auc(double[] logits, boolean[] happened) {
    Integer[] order = ascending(logits);
    double ranks = 0;
    long positives = 0;
    int i = 0;
    while (i < order.length) {
      int end = i;
      while (end < order.length && logits[order[end]] == logits[order[i]]) {
        end++;
      }
      double rank = (i + 1 + end) / 2.0;
      for (int j = i; j < end; j++) {
        if (happened[order[j]]) {
          ranks += rank;
          positives++;
        }
      }
      i = end;
    }
    double pairs = (double) positives * (order.length - positives);
    return (ranks - positives * (positives + 1) / 2.0) / pairs;
  }

  /** Bins of about equal size by ascending probability; equal probabilities stay together. */
  static List<CalibrationBin> bins(double[] logits, boolean[] happened, int count) {
    Integer[] order = ascending(logits);
    List<CalibrationBin> bins = new ArrayList<>();
    int from = 0;
    for (int bin = 1; bin <= count && from < order.length; bin++) {
      int to = Math.max(from + 1, (int) ((long) order.length * bin / count));
      while (to < order.length && logits[order[to]] == logits[order[to - 1]]) {
        to++;
      }
      double mean = 0;
      int bought = 0;
      for (int i = from; i < to; i++) {
        mean += probability(logits[order[i]]);
        bought += happened[order[i]] ? 1 : 0;
      }
      int shoppers = to - from;
      bins.add(
          new CalibrationBin(
              shoppers,
              bought,
              mean / shoppers,
              (double) bought / shoppers,
              Interval.wilson(bought, shoppers)));
      from = to;
    }
    return bins;
  }

  private static Integer[] ascending(double[] logits) {
    return IntStream.range(0, logits.length)
        .boxed()
        .sorted(Comparator.comparingDouble(i -> logits[i]))
        .toArray(Integer[]::new);
  }
}
