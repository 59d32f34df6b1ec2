/** How many users of a cohort come back: the matrix and its curves. */
@NullMarked
package vitrine.ui.engagement.retention;

import org.jspecify.annotations.NullMarked;
