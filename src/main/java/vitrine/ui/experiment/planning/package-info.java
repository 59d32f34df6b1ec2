/** The Planning tab: how many units and weeks an experiment needs, and what it can find. */
@NullMarked
package vitrine.ui.experiment.planning;

import org.jspecify.annotations.NullMarked;
