/** The Settings screen. */
@NullMarked
package vitrine.ui.settings;

import org.jspecify.annotations.NullMarked;
