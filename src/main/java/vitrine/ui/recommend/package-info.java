/** Recommenders of the whole shop: which model predicts best, and what its lists do to the shop. */
@NullMarked
package vitrine.ui.recommend;

import org.jspecify.annotations.NullMarked;
