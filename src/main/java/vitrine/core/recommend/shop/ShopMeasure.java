package vitrine.core.recommend.shop;

/** What is measured of each shopper's list and compared between groups of shoppers. */
public enum ShopMeasure {
  /** Mean training events of the listed items (ARP). */
  AVERAGE_POPULARITY("averagePopularity"),
  /**
   * How much more popular the lists are than the shoppers' own pasts: (mean popularity of the lists
   * - of the pasts) / of the pasts, each a mean over shoppers of the mean training events of their
   * items (ΔGAP: Abdollahpouri, Mansoury, Burke and Mobasher, The Unfairness of Popularity Bias in
   * Recommendation, 2019). 0: no more popular.
   */
  POPULARITY_LIFT("popularityLift"),
  /** Share of places that items outside the 20 % most popular hold (APLT). */
  LONG_TAIL("longTail"),
  /** Mean -log2(popularity share) of the listed items with training events. */
  NOVELTY("novelty"),
  /** 1 - mean pairwise cosine of the list's items, mean over shoppers. */
  DIVERSITY("diversity"),
  /** Steck's divergence of the list's categories from the past's, mean over shoppers. */
  CALIBRATION("calibration");

  private final String argument;

  ShopMeasure(String argument) {
    this.argument = argument;
  }

  /** The name in JSON. */
  public String argument() {
    return argument;
  }
}
