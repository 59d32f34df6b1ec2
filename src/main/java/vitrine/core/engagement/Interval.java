package vitrine.core.engagement;

/**
 * A 95 % interval.
 *
 * @param low its lower end
 * @param high its upper end
 */
public record Interval(double low, double high) {
  private static final double Z = 1.959963984540054;

  /**
   * The Wilson interval of a proportion (Wilson 1927), without continuity correction.
   *
   * @param part how many of them, at most {@code whole}
   * @param whole how many in all, at least 1
   */
  public static Interval wilson(long part, long whole) {
    double n = whole;
    double p = part / n;
    double scale = 1 + Z * Z / n;
    double centre = (p + Z * Z / (2 * n)) / scale;
    double half = Z * Math.sqrt(p * (1 - p) / n + Z * Z / (4 * n * n)) / scale;
    // At p = 0 and p = 1 an end lies exactly on the edge; rounding must not carry it over.
    return new Interval(
        part == 0 ? 0 : Math.max(0, centre - half), part == whole ? 1 : Math.min(1, centre + half));
  }
}
