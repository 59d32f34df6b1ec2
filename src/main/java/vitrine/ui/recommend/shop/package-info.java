/** The Shop tab of the Recommendations screen: what the lists do to the shop. */
@NullMarked
package vitrine.ui.recommend.shop;

import org.jspecify.annotations.NullMarked;
