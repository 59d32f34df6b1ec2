/** New, returning, resurrecting and dormant users by interval. */
@NullMarked
package vitrine.ui.engagement.lifecycle;

import org.jspecify.annotations.NullMarked;
