/** Which ways shoppers take from event to event. */
@NullMarked
package vitrine.core.engagement.path;

import org.jspecify.annotations.NullMarked;
