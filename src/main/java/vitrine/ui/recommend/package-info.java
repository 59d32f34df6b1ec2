/** The Shoppers screen. */
@NullMarked
package vitrine.ui.recommend;

import org.jspecify.annotations.NullMarked;
