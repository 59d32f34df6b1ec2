/** The Overview and Engagement screens. */
@NullMarked
package vitrine.ui.engagement;

import org.jspecify.annotations.NullMarked;
