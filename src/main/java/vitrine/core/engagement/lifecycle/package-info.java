/** Who is new, who comes back and who stays away, interval by interval. */
@NullMarked
package vitrine.core.engagement.lifecycle;

import org.jspecify.annotations.NullMarked;
