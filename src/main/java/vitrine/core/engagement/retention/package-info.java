/** How many users of a cohort come back, and when. */
@NullMarked
package vitrine.core.engagement.retention;

import org.jspecify.annotations.NullMarked;
