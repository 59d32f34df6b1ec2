/** The Reviews screen. */
@NullMarked
package vitrine.ui.sentiment;

import org.jspecify.annotations.NullMarked;
