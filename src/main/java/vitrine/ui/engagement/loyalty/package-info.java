/** How often users come and who falls silent. */
@NullMarked
package vitrine.ui.engagement.loyalty;

import org.jspecify.annotations.NullMarked;
