package vitrine.core.sentiment.topic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.BinomialDistribution;

/**
 * Whether a topic takes a larger share of the last {@value #RECENT_DAYS} days' reviews than of
 * those before. Under an equal share the recent ones among a topic's reviews are binomial
 * (Przyborowski, Wilenski 1940); p values of all topics are corrected by Holm (1979).
 *
 * @param kind what is said of it
 * @param recent its reviews in the last days
 * @param earlier its reviews before
 * @param p adjusted, of one side; NaN where not estimable
 */
public record TopicTrend(Kind kind, int recent, int earlier, double p) {
  /** The last days that are compared with all before. */
  public static final int RECENT_DAYS = 28;

  /** Days before those that the data must have at least. */
  public static final int LEAST_EARLIER_DAYS = 28;

  /** Recent reviews of all topics together below which nothing is said. */
  public static final int LEAST_RECENT = 20;

  /** Adjusted p values up to this one stand out. */
  public static final double ALPHA = .05;

  /** A rising topic with at most this share of its reviews in the time before is new. */
  public static final double NEW_SHARE = .1;

  /** What is said of a topic. */
  public enum Kind {
    /** No times, too short a time, or too few recent reviews. */
    NOT_ESTIMABLE,
    /** Its share does not stand out. */
    STEADY,
    /** Its share has grown. */
    RISING,
    /** Its share has grown, and hardly any of its reviews are older. */
    NEW
  }

  /** The trend of each topic, from its reviews in the last days and before. */
  static List<TopicTrend> of(int[] recent, int[] earlier, boolean longEnough) {
    int recentAll = IntStream.of(recent).sum();
    int earlierAll = IntStream.of(earlier).sum();
    if (!longEnough || recentAll < LEAST_RECENT || earlierAll == 0) {
      return IntStream.range(0, recent.length)
          .mapToObj(t -> new TopicTrend(Kind.NOT_ESTIMABLE, recent[t], earlier[t], Double.NaN))
          .toList();
    }
    double share = (double) recentAll / (recentAll + earlierAll);
    double[] p = new double[recent.length];
    for (int topic = 0; topic < p.length; topic++) {
      p[topic] = upper(recent[topic], recent[topic] + earlier[topic], share);
    }
    double[] adjusted = holm(p);
    List<TopicTrend> trends = new ArrayList<>();
    for (int topic = 0; topic < p.length; topic++) {
      Kind kind = Kind.STEADY;
      if (adjusted[topic] <= ALPHA) {
        int all = recent[topic] + earlier[topic];
        kind = earlier[topic] <= NEW_SHARE * all ? Kind.NEW : Kind.RISING;
      }
      trends.add(new TopicTrend(kind, recent[topic], earlier[topic], adjusted[topic]));
    }
    return trends;
  }

  /** P(X ≥ hits), X ~ Bin(n, share). */
  static double upper(int hits, int n, double share) {
    return hits == 0 ? 1 : BinomialDistribution.of(n, share).survivalProbability(hits - 1);
  }

  /** Holm's step-down p values. */
  static double[] holm(double[] p) {
    int[] order =
        IntStream.range(0, p.length)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> p[i]))
            .mapToInt(i -> i)
            .toArray();
    double[] adjusted = new double[p.length];
    double largest = 0;
    for (int rank = 0; rank < order.length; rank++) {
      largest = Math.max(largest, Math.min(1, p[order[rank]] * (p.length - rank)));
      adjusted[order[rank]] = largest;
    }
    return adjusted;
  }
}
