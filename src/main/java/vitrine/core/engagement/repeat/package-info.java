/** Who buys again, how often and after how long, and what orders bring in. */
@NullMarked
package vitrine.core.engagement.repeat;

import org.jspecify.annotations.NullMarked;
