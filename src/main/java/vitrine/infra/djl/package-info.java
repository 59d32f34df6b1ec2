/** The only package that touches DJL: runtime and device choice, encoder, training of heads. */
@NullMarked
package vitrine.infra.djl;

import org.jspecify.annotations.NullMarked;
