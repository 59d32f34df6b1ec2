/** Orders, repeat purchase and the segment map of buyers. */
@NullMarked
package vitrine.ui.engagement.buyers;

import org.jspecify.annotations.NullMarked;
