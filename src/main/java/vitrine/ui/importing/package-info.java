/** The Data screen. */
@NullMarked
package vitrine.ui.importing;

import org.jspecify.annotations.NullMarked;
