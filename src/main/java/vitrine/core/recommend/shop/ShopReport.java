package vitrine.core.recommend.shop;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import vitrine.core.common.Fingerprint;
import vitrine.core.recommend.IdIndex;
import vitrine.core.recommend.evaluation.Estimate;
import vitrine.core.recommend.evaluation.ListMetrics;

/**
 * What a model's lists of all shoppers do to the shop.
 *
 * @param stamp what was measured
 * @param lists figures of all lists together
 * @param measures figures of the lists with a 95 % interval over shoppers; one is missing where
 *     nobody has what it takes
 * @param recommended the Lorenz curve of the places of the lists
 * @param demanded the Lorenz curve of the demand
 * @param userGaps groups of shoppers
 * @param productGaps groups of products
 * @param never items in nobody's list
 * @param tooMuch items that are recommended too much
 * @param itemIds the catalogue that item indices stand for
 */
public record ShopReport(
    Stamp stamp,
    ListMetrics lists,
    Map<ShopMeasure, Estimate> measures,
    Concentration recommended,
    Concentration demanded,
    List<UserGaps> userGaps,
    List<ProductGaps> productGaps,
    NeverTable never,
    TooMuchTable tooMuch,
    IdIndex itemIds) {

  /** Copies the collections. */
  public ShopReport {
    measures = Map.copyOf(measures);
    userGaps = List.copyOf(userGaps);
    productGaps = List.copyOf(productGaps);
  }

  /**
   * What was measured.
   *
   * @param model the model's name
   * @param settings that determine it with the data
   * @param length of the lists at most
   * @param catalogue how many items there are
   * @param events training events
   * @param shoppers who have a list
   * @param withoutList shoppers of the data without one: nothing of them counts
   * @param places of all lists
   * @param demandIsPurchases whether demand is purchases; else it is all events
   * @param demand how many of those
   * @param placesOutOfStock places that items out of stock hold; empty where the data says nothing
   *     of stock
   * @param data fingerprint of the events
   */
  public record Stamp(
      String model,
      Map<String, Object> settings,
      int length,
      int catalogue,
      int events,
      int shoppers,
      int withoutList,
      long places,
      boolean demandIsPurchases,
      long demand,
      OptionalLong placesOutOfStock,
      Fingerprint data) {}
}
