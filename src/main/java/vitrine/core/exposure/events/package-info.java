/**
 * Experiments on a behaviour log: who was assigned to what, when each unit was exposed, and what it
 * did from then on.
 */
@NullMarked
package vitrine.core.exposure.events;

import org.jspecify.annotations.NullMarked;
