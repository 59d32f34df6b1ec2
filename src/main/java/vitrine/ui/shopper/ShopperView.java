package vitrine.ui.shopper;

import java.time.ZoneId;
import java.util.List;
import vitrine.core.recommend.Products;
import vitrine.core.recommend.Recommendation;
import vitrine.core.recommend.RecommendedItem;
import vitrine.core.recommend.ShopperProfile;

/**
 * What the screen shows of one shopper.
 *
 * @param profile who they are and what they did
 * @param list what would be recommended to them
 * @param products titles, categories and prices
 * @param zone the time zone whose days count
 */
public record ShopperView(
    ShopperProfile profile, Recommendation list, Products products, ZoneId zone) {

  /** The recommended items, the first one first. */
  public List<RecommendedItem> items() {
    return list.items();
  }
}
