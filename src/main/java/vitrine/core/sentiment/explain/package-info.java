/** Why a review is read as it is: words, clauses, and reviews like it. */
@NullMarked
package vitrine.core.sentiment.explain;

import org.jspecify.annotations.NullMarked;
