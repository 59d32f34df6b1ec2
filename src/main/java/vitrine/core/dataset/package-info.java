/** Typed, validated, frozen frames: Tablesaw tables whose columns the kernels read as arrays. */
@NullMarked
package vitrine.core.dataset;

import org.jspecify.annotations.NullMarked;
