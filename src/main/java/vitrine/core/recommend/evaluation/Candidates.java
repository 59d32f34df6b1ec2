package vitrine.core.recommend.evaluation;

import java.util.Locale;

/** What is ranked for a shopper; items of the history never are. */
public sealed interface Candidates {

  /** The whole catalogue. */
  record Full() implements Candidates {
    @Override
    public String words() {
      return "full catalogue";
    }
  }

  /**
   * What is asked for and so many other items, drawn for each shopper. Figures of a sample are
   * higher than those of the full catalogue and may order models otherwise: Krichene, Rendle, "On
   * Sampled Metrics for Item Recommendation", KDD 2020.
   *
   * @param items how many others, at least 1
   */
  record Sampled(int items) implements Candidates {
    /** Refuses an empty sample. */
    public Sampled {
      if (items < 1) {
        throw new IllegalArgumentException("items " + items);
      }
    }

    @Override
    public String words() {
      return String.format(
          Locale.ROOT, "a sample: what is asked for and %d other items a shopper", items);
    }
  }

  /** Only items without any event before those that are asked for. */
  record Cold() implements Candidates {
    @Override
    public String words() {
      return "cold items: only those without any event before the ones asked for";
    }
  }

  /** The candidates in the protocol stamp. */
  String words();
}
