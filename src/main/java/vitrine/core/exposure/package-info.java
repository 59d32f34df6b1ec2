/**
 * From the rows of a frame to per-unit arrays: who was in which arm, and what each unit did in sum.
 */
@NullMarked
package vitrine.core.exposure;

import org.jspecify.annotations.NullMarked;
