package vitrine.core.experiment;

/** From {@code low} to {@code high}; an infinite bound is an open one. */
public record Interval(double low, double high) {

  /** The interval of this half width round a centre; open on both sides if that is infinite. */
  public static Interval around(double centre, double halfWidth) {
    return new Interval(centre - halfWidth, centre + halfWidth);
  }

  /** Whether 0 lies outside. */
  public boolean excludesZero() {
    return low > 0 || high < 0;
  }

  /** Whether both bounds are numbers. */
  public boolean bounded() {
    return Double.isFinite(low) && Double.isFinite(high);
  }
}
