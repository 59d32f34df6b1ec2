/** Sums that are typed or pasted, and what they say. */
@NullMarked
package vitrine.ui.experiment.sums;

import org.jspecify.annotations.NullMarked;
