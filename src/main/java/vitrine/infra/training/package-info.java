/** Trainings in a process of their own, so that a cancel is immediate and a crash harms nothing. */
@NullMarked
package vitrine.infra.training;

import org.jspecify.annotations.NullMarked;
