package vitrine.core.sentiment;

/** The score interval of a share (Wilson 1927). */
public final class Wilson {
  private static final double Z = 1.959964;

  private Wilson() {}

  /** The lower end of the 95 % interval, 0 where nothing was counted. */
  public static double lower(int hits, int n) {
    return n == 0 ? 0 : Math.max(0, (centre(hits, n) - half(hits, n)) / (1 + Z * Z / n));
  }

  /** The upper end of the 95 % interval, 1 where nothing was counted. */
  public static double upper(int hits, int n) {
    return n == 0 ? 1 : Math.min(1, (centre(hits, n) + half(hits, n)) / (1 + Z * Z / n));
  }

  private static double centre(int hits, int n) {
    return (double) hits / n + Z * Z / (2 * n);
  }

  private static double half(int hits, int n) {
    double share = (double) hits / n;
    return Z * Math.sqrt(share * (1 - share) / n + Z * Z / (4.0 * n * n));
  }
}
