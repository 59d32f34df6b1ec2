/** How often users come: three measures with three names. */
@NullMarked
package vitrine.core.engagement.stickiness;

import org.jspecify.annotations.NullMarked;
