package vitrine.core.sentiment;

/**
 * Temperature scaling (Guo et al. 2017): one number that divides all logits, chosen so that the
 * mean negative log-likelihood of validation rows is smallest.
 */
final class Temperature {
  private static final double LOWEST = Math.log(.05);
  private static final double HIGHEST = Math.log(20);
  private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;

  private Temperature() {}

  /**
   * The temperature between .05 and 20, by golden-section search over its logarithm.
   *
   * @param logits a row each
   * @param truths the index of the true class, a row each
   */
  static double fit(double[][] logits, int[] truths) {
    if (logits.length == 0) {
      return 1;
    }
    double low = LOWEST;
    double high = HIGHEST;
    double left = high - GOLDEN * (high - low);
    double right = low + GOLDEN * (high - low);
    double atLeft = loss(logits, truths, Math.exp(left));
    double atRight = loss(logits, truths, Math.exp(right));
    while (high - low > 1e-4) {
      if (atLeft <= atRight) {
        high = right;
        right = left;
        atRight = atLeft;
        left = high - GOLDEN * (high - low);
        atLeft = loss(logits, truths, Math.exp(left));
      } else {
        low = left;
        left = right;
        atLeft = atRight;
        right = low + GOLDEN * (high - low);
        atRight = loss(logits, truths, Math.exp(right));
      }
    }
    return Math.exp((low + high) / 2);
  }

  /** The mean negative log-likelihood at a temperature. */
  static double loss(double[][] logits, int[] truths, double temperature) {
    double sum = 0;
    for (int row = 0; row < logits.length; row++) {
      double share = SentimentHead.softmax(logits[row], temperature)[truths[row]];
      sum -= Math.log(Math.max(share, 1e-300));
    }
    return sum / logits.length;
  }
}
