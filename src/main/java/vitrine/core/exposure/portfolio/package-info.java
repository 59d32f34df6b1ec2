/** Reads checkpoints of sums from files and frames; no row is lost: it is kept or set aside. */
@NullMarked
package vitrine.core.exposure.portfolio;

import org.jspecify.annotations.NullMarked;
