/**
 * Rules that a merchandiser lays over a model's list: what is in stock, what the shopper usually
 * pays, so many of a category, not all alike, and what is promoted. Each can be seen and switched.
 */
@NullMarked
package vitrine.core.recommend.rules;

import org.jspecify.annotations.NullMarked;
