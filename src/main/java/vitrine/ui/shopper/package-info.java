/** The Shoppers screen. */
@NullMarked
package vitrine.ui.shopper;

import org.jspecify.annotations.NullMarked;
