package vitrine.core.recommend;

import java.util.List;
import java.util.OptionalLong;

/**
 * A shopper at a glance.
 *
 * @param user their id
 * @param events all their events, impressions included
 * @param sessions theirs, by the rule of the engagement screens
 * @param orders distinct orders with something bought
 * @param first when they were first seen, in milliseconds since 1970 in UTC
 * @param last when they were last seen
 * @param favourites the categories with the largest weight of events, the largest first
 * @param timeline what they did, the newest first, without impressions; at most the newest {@link
 *     ShopperProfiles#LONGEST_TIMELINE}
 * @param impressions how many impressions the timeline leaves out
 */
public record ShopperProfile(
    String user,
    int events,
    int sessions,
    int orders,
    OptionalLong first,
    OptionalLong last,
    List<Favourite> favourites,
    List<PastEvent> timeline,
    int impressions) {

  /** Copies the lists. */
  public ShopperProfile {
    favourites = List.copyOf(favourites);
    timeline = List.copyOf(timeline);
  }

  /**
   * A category that the shopper likes.
   *
   * @param category its name
   * @param share of the weight of all categories that they like on the whole
   */
  public record Favourite(String category, double share) {}
}
