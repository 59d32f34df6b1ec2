package vitrine.ui.recommend.shop;

import vitrine.core.recommend.FittedRecommender;
import vitrine.core.recommend.ItemFacts;
import vitrine.core.recommend.ShopperData;
import vitrine.core.recommend.shop.ShopReport;

/**
 * What the tab shows.
 *
 * @param data whose lists
 * @param facts what is known of the products
 * @param model what makes the lists
 * @param report what they do
 */
public record ShopAnswer(
    ShopperData data, ItemFacts facts, FittedRecommender model, ShopReport report) {

  /** What a product is called, its id where it has no title. */
  String title(int item) {
    String title = facts.titles()[item];
    return title.isEmpty() ? facts.ids().id(item) : title;
  }
}
