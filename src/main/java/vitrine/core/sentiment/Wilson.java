package vitrine.core.sentiment;

/** The score interval of a share (Wilson 1927). */
final class Wilson {
  private static final double Z = 1.959964;

  private Wilson() {}

  /** The lower end of the 95 % interval, 0 where nothing was counted. */
  static double lower(int hits, int n) {
    if (n == 0) {
      return 0;
    }
    double share = (double) hits / n;
    double centre = share + Z * Z / (2 * n);
    double half = Z * Math.sqrt(share * (1 - share) / n + Z * Z / (4.0 * n * n));
    return Math.max(0, (centre - half) / (1 + Z * Z / n));
  }
}
