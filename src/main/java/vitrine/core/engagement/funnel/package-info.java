/** How far users come on a way of several steps. */
@NullMarked
package vitrine.core.engagement.funnel;

import org.jspecify.annotations.NullMarked;
