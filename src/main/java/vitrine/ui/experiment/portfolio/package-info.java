/** Many experiments at once: how many are significant, and what is left of it. */
@NullMarked
package vitrine.ui.experiment.portfolio;

import org.jspecify.annotations.NullMarked;
