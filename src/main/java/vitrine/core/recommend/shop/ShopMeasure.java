package vitrine.core.recommend.shop;

import vitrine.core.recommend.evaluation.Estimate;
import vitrine.core.recommend.evaluation.UserRatio;

/** What is measured of each shopper's list and compared between groups of shoppers. */
public enum ShopMeasure {
  /** Mean training events of the listed items (ARP). */
  AVERAGE_POPULARITY("averagePopularity", 0, Double.POSITIVE_INFINITY),
  /**
   * How much more popular the lists are than the shoppers' own pasts: (mean popularity of the lists
   * - of the pasts) / of the pasts, each a mean over shoppers of the mean training events of their
   * items (ΔGAP: Abdollahpouri, Mansoury, Burke and Mobasher, The Unfairness of Popularity Bias in
   * Recommendation, 2019). 0: no more popular.
   */
  POPULARITY_LIFT("popularityLift", -1, Double.POSITIVE_INFINITY),
  /** Share of places that items outside the 20 % most popular hold (APLT). */
  LONG_TAIL("longTail", 0, 1),
  /** Mean -log2(popularity share) of the listed items with training events. */
  NOVELTY("novelty", 0, Double.POSITIVE_INFINITY),
  /** 1 - mean pairwise cosine of the list's items, mean over shoppers. */
  DIVERSITY("diversity", 0, 1),
  /** Steck's divergence of the list's categories from the past's, mean over shoppers. */
  CALIBRATION("calibration", 0, Double.POSITIVE_INFINITY);

  private final String argument;
  private final double least;
  private final double most;

  ShopMeasure(String argument, double least, double most) {
    this.argument = argument;
    this.least = least;
    this.most = most;
  }

  /** The name in JSON. */
  public String argument() {
    return argument;
  }

  /** The value of some shoppers, with an interval cut to what it can be. */
  Estimate estimate(UserRatio ratio) {
    return ratio.estimate(least, most);
  }
}
