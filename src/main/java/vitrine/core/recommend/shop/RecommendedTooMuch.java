package vitrine.core.recommend.shop;

/**
 * An item that holds more places than its demand explains, also when its demand is counted as high
 * as chance allows.
 *
 * @param item its index
 * @param places how many lists it is in
 * @param ofPlaces its share of the places of all lists
 * @param ofLists the share of the lists that it is in
 * @param demand how often it was bought; in data without purchases its events
 * @param ofDemand its share of the demand
 * @param ofDemandAtMost the upper end of that share: the exact Poisson interval of the count, at
 *     the level that is given with the table
 * @param timesAtLeast share of places / that upper end, above 1
 */
public record RecommendedTooMuch(
    int item,
    long places,
    double ofPlaces,
    double ofLists,
    int demand,
    double ofDemand,
    double ofDemandAtMost,
    double timesAtLeast) {

  /** How many places its demand explains. */
  public double expectedPlaces() {
    return places * ofDemand / ofPlaces;
  }
}
