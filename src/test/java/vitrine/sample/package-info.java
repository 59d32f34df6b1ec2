/**
 * Makes the sample shop of {@code sample-data/} from a seed: its own random numbers, whole-number
 * money and fixed offsets, so that every platform writes the same bytes.
 */
@NullMarked
package vitrine.sample;

import org.jspecify.annotations.NullMarked;
