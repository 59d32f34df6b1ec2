/** Whether an experiment may be believed: checks of its assignment, its rows and its duration. */
@NullMarked
package vitrine.core.exposure.health;

import org.jspecify.annotations.NullMarked;
