/** Proof by simulation that the methods of an experiment keep what they promise. */
@NullMarked
package vitrine.bench.simulation;

import org.jspecify.annotations.NullMarked;
