/** What is bought together. */
@NullMarked
package vitrine.core.engagement.basket;

import org.jspecify.annotations.NullMarked;
