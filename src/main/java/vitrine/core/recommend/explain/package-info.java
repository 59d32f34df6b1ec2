/** How far the explanations of recommendations can be trusted: measured by taking their word. */
@NullMarked
package vitrine.core.recommend.explain;

import org.jspecify.annotations.NullMarked;
