/** Recommenders whose training is a job of its own: their files, and what they may be used on. */
@NullMarked
package vitrine.core.recommend.trained;

import org.jspecify.annotations.NullMarked;
