package vitrine.core.engagement.rfm;

import java.util.List;

/**
 * A named rectangle of the segment map: buyers whose three scores lie in its bands. The names of
 * {@link #STANDARD} are keys of the message bundles, under {@code engagement.rfm.segment.<name>};
 * other names are the user's own words.
 *
 * @param name what it is called
 * @param recency scores of recency, 5 the shortest silence
 * @param frequency scores of frequency, 5 the most orders
 * @param monetary scores of money, 5 the most; not looked at where the data has no prices
 */
public record RfmSegment(String name, Band recency, Band frequency, Band monetary) {
  /** The name of what no rectangle holds. */
  public static final String OTHER = "other";

  /** Segments that cover every pair of recency and frequency once. */
  public static final List<RfmSegment> STANDARD =
      List.of(
          of("champions", 5, 5, 4, 5),
          of("loyal", 3, 4, 4, 5),
          of("potentialLoyal", 4, 5, 2, 3),
          of("new", 5, 5, 1, 1),
          of("promising", 4, 4, 1, 1),
          of("needAttention", 3, 3, 3, 3),
          of("aboutToSleep", 3, 3, 1, 2),
          of("cannotLose", 1, 2, 5, 5),
          of("atRisk", 1, 2, 3, 4),
          of("hibernating", 1, 2, 1, 2));

  /**
   * A range of scores.
   *
   * @param from the least, from 1 on
   * @param to the most, up to 5
   */
  public record Band(int from, int to) {
    /** Every score. */
    public static final Band ALL = new Band(1, 5);

    /** Refuses a band outside 1 to 5 or without a score. */
    public Band {
      if (from < 1 || to > 5 || to < from) {
        throw new IllegalArgumentException(from + " to " + to);
      }
    }

    boolean holds(int score) {
      return score >= from && score <= to;
    }
  }

  private static RfmSegment of(String name, int r1, int r2, int f1, int f2) {
    return new RfmSegment(name, new Band(r1, r2), new Band(f1, f2), Band.ALL);
  }

  boolean holds(int r, int f, int m) {
    return recency.holds(r) && frequency.holds(f) && (m == 0 || monetary.holds(m));
  }
}
