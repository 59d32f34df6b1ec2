/** The Models screen. */
@NullMarked
package vitrine.ui.models;

import org.jspecify.annotations.NullMarked;
