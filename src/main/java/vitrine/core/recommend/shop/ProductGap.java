package vitrine.core.recommend.shop;

import java.util.Optional;
import vitrine.core.recommend.evaluation.Estimate;

/**
 * How much room the lists give one group of products.
 *
 * @param label the group
 * @param items how many products
 * @param ofCatalogue their share of the catalogue
 * @param ofPlaces their share of the places of all lists, with a 95 % interval over shoppers
 * @param ofDemand their share of the purchases; of the events where the data has no purchases
 * @param exposure share of places / share of demand, with a 95 % interval over shoppers: 1 is as
 *     much room as demand; empty where nobody wants them or no list holds them
 */
public record ProductGap(
    GroupLabel label,
    int items,
    double ofCatalogue,
    Estimate ofPlaces,
    double ofDemand,
    Optional<Estimate> exposure) {

  /** Whether the interval of the exposure leaves 1 out. */
  public boolean clear() {
    return exposure
        .flatMap(Estimate::interval)
        .map(interval -> interval.lower() > 1 || interval.upper() < 1)
        .orElse(false);
  }
}
