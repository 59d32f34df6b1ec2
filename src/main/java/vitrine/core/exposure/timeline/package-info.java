/** An experiment over time: effects at the end of each day, and by days since first exposure. */
@NullMarked
package vitrine.core.exposure.timeline;

import org.jspecify.annotations.NullMarked;
