/**
 * Experiments from per-unit sums: effects with intervals, the sample ratio check, corrections for
 * many tests and the verdict. Sees arrays and sums only, never a table.
 */
@NullMarked
package vitrine.core.experiment;

import org.jspecify.annotations.NullMarked;
