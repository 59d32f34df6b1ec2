/** Products and categories side by side, and what is bought together. */
@NullMarked
package vitrine.ui.engagement.products;

import org.jspecify.annotations.NullMarked;
