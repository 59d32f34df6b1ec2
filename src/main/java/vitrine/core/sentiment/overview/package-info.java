/** What many reviews say together: by star, by category, against their stars, and unanswered. */
@NullMarked
package vitrine.core.sentiment.overview;

import org.jspecify.annotations.NullMarked;
