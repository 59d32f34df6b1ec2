/** Recommenders that read what items are called: they rank items that nobody has touched yet. */
@NullMarked
package vitrine.core.recommend.text;

import org.jspecify.annotations.NullMarked;
