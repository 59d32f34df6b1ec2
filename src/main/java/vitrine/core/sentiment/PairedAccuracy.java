package vitrine.core.sentiment;

/**
 * Two models judged on the same rows.
 *
 * @param rows judged by both
 * @param bothRight rows that both get right
 * @param onlyBefore rows that only the earlier model gets right
 * @param onlyAfter rows that only the later model gets right
 */
public record PairedAccuracy(int rows, int bothRight, int onlyBefore, int onlyAfter) {
  private static final double Z = 1.959963984540054;

  /** Refuses counts that do not fit together, and none at all. */
  public PairedAccuracy {
    if (rows < 1
        || bothRight < 0
        || onlyBefore < 0
        || onlyAfter < 0
        || bothRight + onlyBefore + onlyAfter > rows) {
      throw new IllegalArgumentException(
          rows + " rows, " + bothRight + ", " + onlyBefore + ", " + onlyAfter);
    }
  }

  /** Accuracy of the earlier model. */
  public double before() {
    return (double) (bothRight + onlyBefore) / rows;
  }

  /** Accuracy of the later model. */
  public double after() {
    return (double) (bothRight + onlyAfter) / rows;
  }

  /** Accuracy of the later model less that of the earlier one. */
  public double difference() {
    return (double) (onlyAfter - onlyBefore) / rows;
  }

  /** The lower end of the 95 % interval of the difference. */
  public double low() {
    return Math.max(-1, centre() - half());
  }

  /** The upper end of the 95 % interval of the difference. */
  public double high() {
    return Math.min(1, centre() + half());
  }

  /**
   * The adjusted Wald interval for paired proportions, with one row added to each of the two cells
   * in which only one model is right (Bonett and Price 2012, "Adjusted Wald Confidence Interval for
   * a Difference of Binomial Proportions Based on Paired Data").
   */
  private double centre() {
    return (double) (onlyAfter - onlyBefore) / (rows + 2);
  }

  private double half() {
    double better = (onlyAfter + 1.0) / (rows + 2);
    double worse = (onlyBefore + 1.0) / (rows + 2);
    double gap = better - worse;
    return Z * Math.sqrt((better + worse - gap * gap) / (rows + 2));
  }

  /**
   * The probability of a difference at least as large if both models were equally good: the exact
   * two-sided test of McNemar (1947), the rows on which only one is right being as likely to go
   * either way.
   */
  public double p() {
    int discordant = onlyBefore + onlyAfter;
    int fewer = Math.min(onlyBefore, onlyAfter);
    double term = -discordant * Math.log(2);
    double sum = Math.exp(term);
    for (int k = 1; k <= fewer; k++) {
      term += Math.log((double) (discordant - k + 1) / k);
      sum += Math.exp(term);
    }
    return Math.min(1, 2 * sum);
  }
}
