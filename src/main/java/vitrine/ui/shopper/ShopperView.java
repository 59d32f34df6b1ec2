package vitrine.ui.shopper;

import java.time.ZoneId;
import vitrine.core.recommend.Products;
import vitrine.core.recommend.ShopperProfile;
import vitrine.core.recommend.timeline.Timeline;

/**
 * Who the screen is about.
 *
 * @param profile who they are
 * @param timeline what they did
 * @param products titles, categories and prices
 * @param zone the time zone whose days count
 */
public record ShopperView(
    ShopperProfile profile, Timeline timeline, Products products, ZoneId zone) {}
