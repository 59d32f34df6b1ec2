/** One shopper at a glance, and finding shoppers. */
@NullMarked
package vitrine.core.recommend.portrait;

import org.jspecify.annotations.NullMarked;
