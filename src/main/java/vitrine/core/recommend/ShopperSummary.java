package vitrine.core.recommend;

import java.util.OptionalLong;

/**
 * A shopper in a list of shoppers.
 *
 * @param user their id
 * @param events how many of their events count
 * @param last when the last of those was, in milliseconds since 1970 in UTC; empty where unknown
 */
public record ShopperSummary(String user, int events, OptionalLong last) {}
