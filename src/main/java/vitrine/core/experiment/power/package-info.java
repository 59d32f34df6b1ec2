/**
 * Planning an experiment: power, sample size, the smallest effect worth hoping for and how long it
 * takes. Sees arrays and sums only.
 */
@NullMarked
package vitrine.core.experiment.power;

import org.jspecify.annotations.NullMarked;
