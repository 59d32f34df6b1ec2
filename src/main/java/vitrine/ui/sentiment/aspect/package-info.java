/** The tab that shows what reviews say of each aspect. */
@NullMarked
package vitrine.ui.sentiment.aspect;

import org.jspecify.annotations.NullMarked;
