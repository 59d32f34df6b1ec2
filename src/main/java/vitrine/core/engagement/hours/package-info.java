/** When in the week shoppers come. */
@NullMarked
package vitrine.core.engagement.hours;

import org.jspecify.annotations.NullMarked;
