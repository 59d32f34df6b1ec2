/** Where the change of a figure between two periods comes from. */
@NullMarked
package vitrine.core.engagement.change;

import org.jspecify.annotations.NullMarked;
