/** Named groups of shoppers: what makes one, how it is written, where it is kept. */
@NullMarked
package vitrine.core.engagement.segment;

import org.jspecify.annotations.NullMarked;
