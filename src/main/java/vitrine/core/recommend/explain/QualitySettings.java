package vitrine.core.recommend.explain;

/**
 * How explanations are measured.
 *
 * @param sample how many shoppers at most
 * @param length of the lists
 * @param randomOrders for each shopper
 * @param seed of the sample and of the random orders
 */
public record QualitySettings(int sample, int length, int randomOrders, long seed) {
  /** Refuses what measures nothing. */
  public QualitySettings {
    if (sample < 1 || length < 1 || randomOrders < 1) {
      throw new IllegalArgumentException(sample + " " + length + " " + randomOrders);
    }
  }

  /** 100 shoppers, lists of 10, 5 random orders. */
  public static QualitySettings standard(long seed) {
    return new QualitySettings(100, 10, 5, seed);
  }
}
