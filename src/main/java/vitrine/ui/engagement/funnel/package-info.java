/** A funnel that the user builds. */
@NullMarked
package vitrine.ui.engagement.funnel;

import org.jspecify.annotations.NullMarked;
