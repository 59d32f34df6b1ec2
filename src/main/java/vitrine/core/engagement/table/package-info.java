/** The values of a column side by side: products, categories, devices. */
@NullMarked
package vitrine.core.engagement.table;

import org.jspecify.annotations.NullMarked;
