/** The sequential transformer: what it learns from, its weights, and its scores in plain Java. */
@NullMarked
package vitrine.core.recommend.sequence;

import org.jspecify.annotations.NullMarked;
