/** When in the week shoppers come. */
@NullMarked
package vitrine.ui.engagement.hours;

import org.jspecify.annotations.NullMarked;
