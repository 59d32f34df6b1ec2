package vitrine.core.experiment.power;

/**
 * How fast units arrive.
 *
 * @param perDay new units a day, of all arms together
 */
public record Inflow(double perDay) {
  private static final int WEEK = 7;

  /**
   * What a dataset's own days say.
   *
   * @param units seen for the first time on these days
   * @param days calendar days, those without a unit included
   */
  public static Inflow of(long units, int days) {
    return new Inflow((double) units / days);
  }

  /** Days until so many units have arrived, the last one begun counted whole. */
  public long days(double units) {
    return (long) Math.ceil(units / perDay - 1e-9);
  }

  /**
   * The same rounded up to full weeks, because weekdays differ: an experiment that ends within a
   * week has some of them more often than others.
   */
  public long weeks(double units) {
    return Math.ceilDiv(days(units), WEEK);
  }

  /** Units that arrive in so many weeks. */
  public double units(long weeks) {
    return perDay * WEEK * weeks;
  }
}
