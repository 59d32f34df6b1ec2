/**
 * What a model's lists do to the shop: figures of all lists, gaps between groups of shoppers and of
 * products, items that are never recommended and items that are recommended too much.
 */
@NullMarked
package vitrine.core.recommend.shop;

import org.jspecify.annotations.NullMarked;
