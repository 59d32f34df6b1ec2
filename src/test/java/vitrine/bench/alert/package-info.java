/** What alerts promise against what happens, on drawn reviews. */
@NullMarked
package vitrine.bench.alert;

import org.jspecify.annotations.NullMarked;
