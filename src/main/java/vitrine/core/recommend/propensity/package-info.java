/** How likely each shopper buys in the next 7 days, and why. */
@NullMarked
package vitrine.core.recommend.propensity;

import org.jspecify.annotations.NullMarked;
