/** The Self-check tab: whether the tests keep their promise on the user's own data. */
@NullMarked
package vitrine.ui.experiment.selfcheck;

import org.jspecify.annotations.NullMarked;
