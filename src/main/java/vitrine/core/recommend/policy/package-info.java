/**
 * What another way of choosing what is shown would have earned, from what was shown: inverse
 * propensity scoring on logged impressions.
 */
@NullMarked
package vitrine.core.recommend.policy;

import org.jspecify.annotations.NullMarked;
