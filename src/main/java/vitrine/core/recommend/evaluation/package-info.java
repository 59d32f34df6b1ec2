/** How good a recommender is: splits, metrics, and the protocol that is printed with them. */
@NullMarked
package vitrine.core.recommend.evaluation;

import org.jspecify.annotations.NullMarked;
