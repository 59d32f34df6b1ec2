/** The Experiments screen. */
@NullMarked
package vitrine.ui.experiment;

import org.jspecify.annotations.NullMarked;
