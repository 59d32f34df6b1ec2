/**
 * Recommenders whose score is a sum of a row of weights for each past event, fitted in closed form:
 * what an event adds to a score is known exactly.
 */
@NullMarked
package vitrine.core.recommend.linear;

import org.jspecify.annotations.NullMarked;
