/** The panel that compares saved segments. */
@NullMarked
package vitrine.ui.engagement.segment;

import org.jspecify.annotations.NullMarked;
