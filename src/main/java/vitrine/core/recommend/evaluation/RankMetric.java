package vitrine.core.recommend.evaluation;

import java.util.Locale;

/**
 * What one shopper's list is worth, from the places of their relevant items; binary relevance. The
 * metric of a model is the mean over the evaluated shoppers.
 */
public enum RankMetric {
  /** Whether a relevant item is in the first k. */
  HIT {
    @Override
    public double of(int[] ranks, int relevant, int k) {
      return within(ranks, k) > 0 ? 1 : 0;
    }
  },
  /** Relevant items in the first k, divided by k. */
  PRECISION {
    @Override
    public double of(int[] ranks, int relevant, int k) {
      return (double) within(ranks, k) / k;
    }
  },
  /** Relevant items in the first k, divided by all relevant items. */
  RECALL {
    @Override
    public double of(int[] ranks, int relevant, int k) {
      return (double) within(ranks, k) / relevant;
    }
  },
  /** Sum of 1/log2(1 + place), divided by the same of the best list of min(relevant, k) items. */
  NDCG {
    @Override
    public double of(int[] ranks, int relevant, int k) {
      double gain = 0;
      for (int i = 0; i < within(ranks, k); i++) {
        gain += gainAt(ranks[i]);
      }
      double ideal = 0;
      for (int place = 1; place <= Math.min(relevant, k); place++) {
        ideal += gainAt(place);
      }
      return gain / ideal;
    }
  },
  /** 1 / place of the first relevant item, 0 beyond k. */
  MRR {
    @Override
    public double of(int[] ranks, int relevant, int k) {
      return within(ranks, k) > 0 ? 1.0 / ranks[0] : 0;
    }
  },
  /** Mean of the precision at each relevant item in the first k, divided by min(relevant, k). */
  MAP {
    @Override
    public double of(int[] ranks, int relevant, int k) {
      double sum = 0;
      for (int i = 0; i < within(ranks, k); i++) {
        sum += (i + 1.0) / ranks[i];
      }
      return sum / Math.min(relevant, k);
    }
  };

  /**
   * The metric of one list.
   *
   * @param ranks the places of the relevant items that are in the list, ascending, 1 for the first
   * @param relevant how many relevant items there are, in the list or not; at least 1
   * @param k how much of the list counts
   */
  public abstract double of(int[] ranks, int relevant, int k);

  /** The name in JSON. */
  public String argument() {
    return name().toLowerCase(Locale.ROOT);
  }

  private static int within(int[] ranks, int k) {
    int count = 0;
    while (count < ranks.length && ranks[count] <= k) {
      count++;
    }
    return count;
  }

  private static double gainAt(int place) {
    return Math.log(2) / Math.log(1.0 + place);
  }
}
