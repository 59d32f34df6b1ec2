package vitrine.core.engagement;

import java.util.Optional;

/**
 * One category in a range of days.
 *
 * @param name the category; empty for the rows without one
 * @param events events of all kinds
 * @param users users with an event that is not an impression
 * @param viewers users with a view
 * @param carters users with a cart event
 * @param buyers users who bought from it
 * @param addToCartRate carters / users
 * @param purchaseRate buyers / users
 * @param netRevenue gross less returned revenue
 * @param previousEvents events of all kinds in the previous period
 * @param previousUsers the same users in the previous period
 * @param previousNetRevenue the same revenue in the previous period
 */
public record CategoryRow(
    Optional<String> name,
    long events,
    long users,
    long viewers,
    long carters,
    long buyers,
    Figure addToCartRate,
    Figure purchaseRate,
    Figure netRevenue,
    Figure previousEvents,
    Figure previousUsers,
    Figure previousNetRevenue) {}
