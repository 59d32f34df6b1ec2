/** Buyers by how recently, how often and for how much they buy. */
@NullMarked
package vitrine.core.engagement.rfm;

import org.jspecify.annotations.NullMarked;
