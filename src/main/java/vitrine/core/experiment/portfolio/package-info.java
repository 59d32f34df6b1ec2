/**
 * Many experiments at once, from checkpoints of their sums: effects over time, how many are
 * significant at the end and how many were on the way, and how many survive a correction.
 */
@NullMarked
package vitrine.core.experiment.portfolio;

import org.jspecify.annotations.NullMarked;
