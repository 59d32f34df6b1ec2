/** Where the change of a figure comes from. */
@NullMarked
package vitrine.ui.engagement.change;

import org.jspecify.annotations.NullMarked;
