/**
 * What reviews say about parts of a product or an order: aspects of ours and aspects found in the
 * data, where a review speaks of each, what it says there, and the report over many reviews.
 */
@NullMarked
package vitrine.core.sentiment.aspect;

import org.jspecify.annotations.NullMarked;
